import type { MyWork } from '@khoan-viec/protocol/my-work'
import type { EntryRow } from '@khoan-viec/protocol/record'
import { Button } from '@khoan-viec/ui/action'
import { SkeletonLines } from '@khoan-viec/ui/feedback'
import { Panel } from '@khoan-viec/ui/layout'
import { useMutation, useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths, useSession } from '../app/index.ts'
import { format } from '../format/index.ts'
import { sayHappened, sayPost } from '../words/index.ts'
import { myWorkWords } from './words.ts'

const SHOWN_FIRST = 6

/** What others and the system did since I last said that I had seen it. */
export function Changed(props: { work: MyWork | undefined }) {
  const words = () => myWorkWords().changed
  const cache = useQueryClient()
  const session = useSession()
  const [isOpen, setOpen] = createSignal(false)
  const seeing = useMutation(() => ({
    mutationFn: () => api.work.markSeen.mutate(),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['work', 'mine'] }),
  }))
  const all = () => props.work?.changed ?? []
  const shown = () => (isOpen() ? all() : all().slice(0, SHOWN_FIRST))
  return (
    <Panel
      title={words().title}
      aside={
        <Show when={all().length > 0 && !session.past}>
          <Button kind="quiet" size="small" busy={seeing.isPending} onPress={() => seeing.mutate()}>
            {words().seen}
          </Button>
        </Show>
      }
    >
      <Show when={props.work} fallback={<SkeletonLines lines={5} />}>
        <Show when={props.work?.seenAt}>
          {(since) => <p class="small soft">{words().since(format().dateTime(since()))}</p>}
        </Show>
        <Show when={all().length > 0} fallback={<p class="soft">{words().none}</p>}>
          <ul class="changes">
            <For each={shown()}>{(entry) => <Change entry={entry} />}</For>
          </ul>
          <Show when={all().length > shown().length}>
            <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
              {words().more(format().number(all().length - shown().length))}
            </Button>
          </Show>
        </Show>
      </Show>
    </Panel>
  )
}

function Change(props: { entry: EntryRow }) {
  const where = () => hrefOf(props.entry)
  return (
    <li class="change">
      <span>{sayHappened(props.entry.kind, props.entry.person?.name)}</span>
      <Show when={props.entry.title}>
        {(title) => (
          <Show when={where()} fallback={<span class="change-title">{title()}</span>}>
            {(href) => (
              <a class="change-title" href={href()}>
                {title()}
              </a>
            )}
          </Show>
        )}
      </Show>
      <span class="small soft">
        {[props.entry.behalf && sayPost(props.entry), props.entry.unit?.name, format().dateTime(props.entry.at)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}

function hrefOf({ stream: { kind, id } }: EntryRow): string | undefined {
  if (kind === 'task') return paths.task(id)
  if (kind === 'meeting') return paths.meeting(id)
  if (kind === 'assessment') return paths.grading(id)
  if (kind === 'handover') return paths.handover(id)
  return kind === 'cycle' ? paths.cycle() : undefined
}
