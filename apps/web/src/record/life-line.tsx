import type { EntryRow } from '@khoan-viec/protocol/record'
import { For } from 'solid-js'
import { format } from '../format/index.ts'
import { recordWords } from './words.ts'

/** A life on one line, laid out by date: people's acts as discs above it, the system's as squares below. The list beneath says the same in words. */
export function LifeLine(props: { entries: readonly EntryRow[] }) {
  const times = () => props.entries.map(({ at }) => Date.parse(at))
  const first = () => Math.min(...times())
  const span = () => Math.max(...times()) - first() || 1
  const at = (share: number) => new Date(first() + share * span()).toISOString()
  return (
    <figure class="life">
      <div class="life-line" aria-hidden="true">
        <For each={props.entries}>
          {(entry) => (
            <span
              class="life-mark"
              classList={{ 'life-system': entry.person === undefined }}
              style={{ 'inset-inline-start': `${((Date.parse(entry.at) - first()) / span()) * 100}%` }}
            />
          )}
        </For>
      </div>
      <div class="life-dates small soft">
        <span>{format().date(at(0))}</span>
        <span>{format().date(at(1))}</span>
      </div>
      <figcaption class="life-legend small">
        <span>
          <i class="life-key" /> {recordWords().byPerson}
        </span>
        <span>
          <i class="life-key life-system" /> {recordWords().bySystem}
        </span>
      </figcaption>
    </figure>
  )
}
