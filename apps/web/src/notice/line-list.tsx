import type { NoticeLineRow } from '@khoan-viec/protocol/notice'
import { Panel } from '@khoan-viec/ui/layout'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { noticeWords, sayNotice } from './words.ts'

const SHOWN = 12

/** What a digest of this moment would tell. */
export function LineList(props: { title: string; lines: readonly NoticeLineRow[]; today: string }) {
  return (
    <Panel title={props.title}>
      <Show when={props.lines.length > 0} fallback={<p class="soft">{noticeWords().nextNone}</p>}>
        <Lines lines={props.lines} today={props.today} />
      </Show>
    </Panel>
  )
}

export function Lines(props: { lines: readonly NoticeLineRow[]; today: string }) {
  const rest = () => props.lines.length - SHOWN
  return (
    <ul class="notice-lines">
      <For each={props.lines.slice(0, SHOWN)}>
        {(line) => {
          const said = () => sayNotice(line, props.today)
          return (
            <li>
              <a href={said().href}>{said().text}</a>
            </li>
          )
        }}
      </For>
      <Show when={rest() > 0}>
        <li class="soft small">{noticeWords().more(format().number(rest()))}</li>
      </Show>
    </ul>
  )
}
