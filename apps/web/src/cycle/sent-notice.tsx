import { Notice } from '@khoan-viec/ui/feedback'
import { Show } from 'solid-js'
import type { Sending } from '../api/index.ts'
import { appWords, explainRefusal } from '../words/index.ts'
import { cycleWords } from './words.ts'

/** What became of what was sent: refused, not known yet, or not sent at all. */
export function SentNotice(props: { sending: Pick<Sending<never>, 'refusal' | 'isUnknown' | 'isLost'> }) {
  return (
    <>
      <Show when={props.sending.isUnknown}>
        <Notice tone="warning">{explainRefusal({ code: 'outcome-unknown' })}</Notice>
      </Show>
      <Show when={props.sending.isLost}>
        <Notice tone="warning">{appWords().states.unreachable}</Notice>
      </Show>
      <Show when={props.sending.refusal}>
        {(refusal) => (
          <Notice tone="refused" title={cycleWords().refused}>
            {explainRefusal(refusal())}
          </Notice>
        )}
      </Show>
    </>
  )
}
