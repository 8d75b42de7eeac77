import { For, Show, type JSX } from 'solid-js'
import './time.css'

export interface TimelineEntry {
  id: string
  title: JSX.Element
  /** When, already in words. */
  when: string
  /** ISO instant, for machines. */
  at?: string | undefined
  /** Who, under which post. */
  who?: JSX.Element
  detail?: JSX.Element
  /** The system's own act, drawn apart from people's. */
  bySystem?: boolean | undefined
}

/** What happened, in the order it is given. */
export function Timeline(props: { entries: readonly TimelineEntry[] }) {
  return (
    <ol class="timeline">
      <For each={props.entries}>
        {(entry) => (
          <li classList={{ 'timeline-system': Boolean(entry.bySystem) }}>
            <div class="timeline-head">
              <span class="timeline-title">{entry.title}</span>
              <time class="timeline-when" datetime={entry.at}>
                {entry.when}
              </time>
            </div>
            <Show when={entry.who}>{(who) => <div class="timeline-who">{who()}</div>}</Show>
            <Show when={entry.detail}>{(detail) => <div class="timeline-detail">{detail()}</div>}</Show>
          </li>
        )}
      </For>
    </ol>
  )
}
