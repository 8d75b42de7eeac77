import { Notice } from '@khoan-viec/ui/feedback'
import { Show } from 'solid-js'
import { noticeWords } from './words.ts'

/** Why what was chosen could not be kept. */
export function Failed(props: { why: string | undefined }) {
  return (
    <Show when={props.why}>
      {(why) => (
        <Notice tone="refused" title={noticeWords().failed}>
          {why()}
        </Notice>
      )}
    </Show>
  )
}
