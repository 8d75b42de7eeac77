import type { RehearsalState } from '@khoan-viec/protocol/rehearsal'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { DateInput, Field, RadioGroup, Select } from '@khoan-viec/ui/form'
import { Cluster, Stack } from '@khoan-viec/ui/layout'
import { useMutation, useQueryClient } from '@tanstack/solid-query'
import CirclePause from 'lucide-solid/icons/circle-pause'
import CirclePlay from 'lucide-solid/icons/circle-play'
import SkipForward from 'lucide-solid/icons/skip-forward'
import { createSignal, Show } from 'solid-js'
import { api, refusalIn } from '../api/index.ts'
import { format } from '../format/index.ts'
import { explainRefusal } from '../words/index.ts'
import { rehearsalWords } from './words.ts'

type Cast = 'ALL' | 'OTHERS' | 'NONE'
type Order =
  | { readonly kind: 'step' }
  | { readonly kind: 'play' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'to'; readonly until: string }

const speeds = ['0.1', '0.5', '1', '3', '7'] as const
type Speed = (typeof speeds)[number]

/** Play, pause, step, go to a date; and what the others do meanwhile. */
export function Controls(props: { state: RehearsalState }) {
  const cache = useQueryClient()
  const words = () => rehearsalWords().controls
  const [cast, setCast] = createSignal<Cast>('OTHERS')
  const [speed, setSpeed] = createSignal<Speed>('1')
  const [until, setUntil] = createSignal('')
  const rehearsal = () => props.state.id
  const ordering = useMutation(() => ({
    mutationFn: (order: Order) => send(order),
    onSettled: () => cache.invalidateQueries(),
  }))
  const send = (order: Order) => {
    const common = { rehearsal: rehearsal(), cast: cast() }
    switch (order.kind) {
      case 'step':
        return api.rehearsal.step.mutate(common)
      case 'play':
        return api.rehearsal.play.mutate({ ...common, daysPerSecond: Number(speed()) })
      case 'pause':
        return api.rehearsal.pause.mutate({ rehearsal: rehearsal() })
      case 'to':
        return api.rehearsal.playTo.mutate({ ...common, until: order.until === 'END' ? 'END' : order.until })
    }
  }
  const isMoving = () =>
    props.state.playing !== undefined || (props.state.clock.kind === 'rehearsal' && !props.state.clock.paused)
  const isAsked = (kind: Order['kind']) => ordering.isPending && ordering.variables?.kind === kind
  const why = () => {
    const refusal = refusalIn(ordering.error)
    return refusal ? explainRefusal(refusal) : ''
  }

  return (
    <Stack gap={5}>
      <Show when={ordering.isError}>
        <Notice tone="refused" title={words().failed}>
          {why()}
        </Notice>
      </Show>
      <Show when={!props.state.ended} fallback={<Notice tone="done">{words().ended}</Notice>}>
        <Cluster gap={3}>
          <Show
            when={isMoving()}
            fallback={
              <>
                <Button
                  kind="primary"
                  busy={isAsked('step')}
                  icon={<SkipForward size={18} aria-hidden="true" />}
                  onPress={() => ordering.mutate({ kind: 'step' })}
                >
                  {words().step}
                </Button>
                <Button
                  busy={isAsked('play')}
                  icon={<CirclePlay size={18} aria-hidden="true" />}
                  onPress={() => ordering.mutate({ kind: 'play' })}
                >
                  {words().play}
                </Button>
              </>
            }
          >
            <Button
              kind="primary"
              busy={isAsked('pause')}
              icon={<CirclePause size={18} aria-hidden="true" />}
              onPress={() => ordering.mutate({ kind: 'pause' })}
            >
              {words().pause}
            </Button>
          </Show>
          <Button kind="quiet" busy={isAsked('to')} onPress={() => ordering.mutate({ kind: 'to', until: 'END' })}>
            {props.state.years.length > 1 ? words().toLastEnd : words().toEnd}
          </Button>
        </Cluster>
        <div class="controls-row">
          <Field label={words().speed}>
            <Select<Speed>
              value={speed()}
              options={speeds.map((value) => ({ value, label: words().speeds(format().number(Number(value))) }))}
              onChange={setSpeed}
            />
          </Field>
          <Field label={words().playTo} filter>
            <DateInput value={until()} onInput={setUntil} min={props.state.today} />
          </Field>
          <Button disabled={until() === ''} onPress={() => ordering.mutate({ kind: 'to', until: until() })}>
            {words().go}
          </Button>
        </div>
        <RadioGroup<Cast>
          label={words().cast}
          value={cast()}
          onChange={setCast}
          options={[
            { value: 'OTHERS', label: words().castOthers, hint: words().castOthersHint },
            { value: 'ALL', label: words().castAll, hint: words().castAllHint },
            { value: 'NONE', label: words().castNone, hint: words().castNoneHint },
          ]}
        />
      </Show>
    </Stack>
  )
}
