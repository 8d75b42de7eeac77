import type { SeatGroup } from '@khoan-viec/protocol/session'
import { Button } from '@khoan-viec/ui/action'
import { Empty, Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'
import { useNavigate } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { api, refusalIn } from '../api/index.ts'
import { paths, useSession } from '../app/index.ts'
import { placeOf, seatsThatFit } from '../app/session/index.ts'
import { format } from '../format/index.ts'
import { explainRefusal } from '../words/index.ts'
import { signInWords } from './words.ts'

const SHOWN_FIRST = 8

/** Everybody of a rehearsal under what they are; a press is enough to become one of them. */
export function SeatPicker(props: { rehearsal: string }) {
  const session = useSession()
  const navigate = useNavigate()
  const words = () => signInWords()
  const [text, setText] = createSignal('')
  const [taking, setTaking] = createSignal<string>()
  const [refused, setRefused] = createSignal<string>()
  const seats = useQuery(() => ({
    queryKey: ['seats', props.rehearsal],
    queryFn: () => api.seats.list.query({ rehearsal: props.rehearsal }),
  }))
  const groups = () => {
    const all = seats.isPending ? [] : (seats.data?.groups ?? [])
    return all.filter((group) => seatsThatFit([group], text()).length > 0)
  }
  const take = async (person: string) => {
    setTaking(person)
    setRefused(undefined)
    try {
      await session.seats?.take(person, props.rehearsal)
      navigate(paths.myWork())
    } catch (error) {
      const refusal = refusalIn(error)
      setRefused(refusal ? explainRefusal(refusal) : '')
    } finally {
      setTaking(undefined)
    }
  }

  return (
    <Stack gap={6}>
      <Field label={words().search} hint={words().searchHint} filter>
        <TextInput type="search" value={text()} onInput={setText} autocomplete="off" />
      </Field>
      <Show when={refused() !== undefined}>
        <Notice tone="refused" title={words().refused}>
          {refused()}
        </Notice>
      </Show>
      <Show when={!seats.isPending} fallback={<SkeletonLines lines={10} />}>
        <For each={groups()} fallback={<Empty title={words().none}>{words().noneHint}</Empty>}>
          {(group) => <Group group={group} text={text()} taking={taking()} onTake={(person) => void take(person)} />}
        </For>
      </Show>
    </Stack>
  )
}

function Group(props: {
  group: SeatGroup
  text: string
  taking: string | undefined
  onTake: (person: string) => void
}) {
  const session = useSession()
  const words = () => signInWords()
  const [isOpen, setOpen] = createSignal(false)
  const fitting = () => seatsThatFit([props.group], props.text)
  const shown = () => (isOpen() ? fitting() : fitting().slice(0, SHOWN_FIRST))
  const isMe = (person: string) => session.me?.person?.id === person
  return (
    <section class="door-group" aria-label={words().role[props.group.role]}>
      <div class="door-group-head">
        <h2>{words().role[props.group.role]}</h2>
        <p class="soft small">{words().tells[props.group.role]}</p>
      </div>
      <ul class="door-seats">
        <For each={shown()}>
          {(seat) => (
            <li>
              <button
                type="button"
                class="door-seat"
                aria-busy={props.taking === seat.id ? 'true' : undefined}
                disabled={props.taking !== undefined}
                onClick={() => props.onTake(seat.id)}
              >
                <span class="door-person">{seat.person}</span>
                <span class="door-post">{placeOf(seat)}</span>
                <Show when={isMe(seat.id)}>
                  <span class="door-post">({words().current})</span>
                </Show>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={fitting().length > shown().length}>
        <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
          {words().more(format().number(fitting().length - shown().length))}
        </Button>
      </Show>
    </section>
  )
}
