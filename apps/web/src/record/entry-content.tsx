import type { EntryDetail } from '@khoan-viec/protocol/record'
import { Definitions, Stack } from '@khoan-viec/ui/layout'
import { Show } from 'solid-js'
import { LookHere } from '../as-of/index.ts'
import { format } from '../format/index.ts'
import { tellEvent } from './tell-event.ts'
import { recordWords } from './words.ts'

/** One entry: in plain words, where it stands, and as it was recorded. */
export function EntryContent(props: { entry: EntryDetail }) {
  const words = () => recordWords()
  const facts = () => tellEvent(props.entry.event)
  return (
    <Stack gap={3}>
      <Show when={props.entry.event.type === 'opinion-sealed'}>
        <p>{words().sealed}</p>
      </Show>
      <Show when={facts().length > 0}>
        <Definitions items={facts()} />
      </Show>
      <p class="soft small">
        {words().entry(format().number(props.entry.entry), format().number(props.entry.seq))} ·{' '}
        {words().real(format().dateTime(props.entry.atReal))} ·{' '}
        <span class="record-id">{words().process(props.entry.workflow.id)}</span>
      </p>
      <div class="not-print">
        <LookHere entry={props.entry.entry} />
      </div>
      <figure>
        <figcaption class="small soft">{words().raw}</figcaption>
        <pre class="record-raw" tabindex="0" aria-label={words().raw}>
          {JSON.stringify(props.entry.event, undefined, 2)}
        </pre>
      </figure>
    </Stack>
  )
}
