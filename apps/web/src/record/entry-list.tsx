import type { EntryDetail, FoundEntry } from '@khoan-viec/protocol/record'
import { SkeletonLines } from '@khoan-viec/ui/feedback'
import { Timeline } from '@khoan-viec/ui/time'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { QueryView } from '../room/index.ts'
import { sayHappened, sayPost } from '../words/index.ts'
import { EntryContent } from './entry-content.tsx'
import { Snippet } from './snippet.tsx'
import { recordWords } from './words.ts'

/** Entries in the order given; each says who did what, and opens. The system's acts are drawn apart. */
export function EntryList(props: {
  entries: readonly (FoundEntry | EntryDetail)[]
  /** All of one thing, which is named above. */ isOneLife?: boolean | undefined
}) {
  return (
    <Timeline
      entries={props.entries.map((entry) => ({
        id: String(entry.entry),
        title: sayHappened(entry.kind, entry.person?.name),
        when: format().dateTime(entry.at),
        at: entry.at,
        who: whoOf(entry, props.isOneLife ?? false),
        bySystem: entry.person === undefined,
        detail: <Detail entry={entry} isOneLife={props.isOneLife} />,
      }))}
    />
  )
}

/** The unit of an entry is that of what it is about, not of the post: a dot keeps them apart. */
const whoOf = (entry: FoundEntry, isOneLife: boolean): string =>
  [sayPost(entry), isOneLife ? undefined : entry.unit?.name].filter((part) => part !== undefined).join(' · ')

const streamName = ({ stream }: Pick<FoundEntry, 'stream'>): string => `${stream.kind}/${stream.id}`

function Detail(props: { entry: FoundEntry | EntryDetail; isOneLife: boolean | undefined }) {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Show when={!props.isOneLife && props.entry.title}>
        {(title) => <a href={`${paths.record()}?stream=${encodeURIComponent(streamName(props.entry))}`}>{title()}</a>}
      </Show>
      <Show when={'snippet' in props.entry ? props.entry.snippet : undefined}>
        {(snippet) => <Snippet parts={snippet()} />}
      </Show>
      <details class="record-open" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{recordWords().open}</summary>
        <Show when={isOpen()}>
          <Show when={'event' in props.entry ? props.entry : undefined} fallback={<Fetched entry={props.entry} />}>
            {(entry) => <EntryContent entry={entry()} />}
          </Show>
        </Show>
      </details>
    </>
  )
}

/** What a found entry holds is asked for when it is opened: its page in its stream, one entry a page. */
function Fetched(props: { entry: FoundEntry }) {
  const found = useQuery(() => {
    const { stream, seq } = props.entry
    return {
      queryKey: ['record', 'entry', stream, seq],
      queryFn: () =>
        api.record.stream.query({ stream: { kind: stream.kind, id: stream.id }, page: seq, size: 1, sort: 'seq' }),
    }
  })
  return (
    <QueryView query={found} skeleton={<SkeletonLines lines={3} />}>
      {(page) => <Show when={page().rows[0]}>{(entry) => <EntryContent entry={entry()} />}</Show>}
    </QueryView>
  )
}
