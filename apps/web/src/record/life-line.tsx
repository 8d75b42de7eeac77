import type { EntryRow, ProcessStep } from '@khoan-viec/protocol/record'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { workflowWords } from './process/index.ts'
import { recordWords } from './words.ts'

/**
 * A life on one line, laid out by date: people's acts as discs above it, the system's as squares below, and for auditors
 * the workflow's own steps as strokes beneath both. The lists beneath say the same in words.
 */
export function LifeLine(props: { entries: readonly EntryRow[]; steps?: readonly ProcessStep[] | undefined }) {
  const times = () => props.entries.map(({ at }) => Date.parse(at))
  const first = () => Math.min(...times())
  const last = () => Math.max(...times())
  const span = () => last() - first() || 1
  const at = (share: number) => new Date(first() + share * span()).toISOString()
  const placeOf = (moment: string) => `${((Date.parse(moment) - first()) / span()) * 100}%`
  /** Those of one moment stand behind one another: one is drawn. */
  const strokes = () => {
    const moments = new Set(props.steps?.map((step) => step.at))
    return [...moments].filter((moment) => Date.parse(moment) >= first() && Date.parse(moment) <= last())
  }
  return (
    <figure class="life">
      <div class="life-line" classList={{ 'life-line-deep': props.steps !== undefined }} aria-hidden="true">
        <For each={props.entries}>
          {(entry) => (
            <span
              class="life-mark"
              classList={{ 'life-system': entry.person === undefined }}
              style={{ 'inset-inline-start': placeOf(entry.at) }}
            />
          )}
        </For>
        <For each={strokes()}>
          {(moment) => <span class="life-step" style={{ 'inset-inline-start': placeOf(moment) }} />}
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
        <Show when={props.steps}>
          <span>
            <i class="life-key life-key-step" /> {workflowWords().mark}
          </span>
        </Show>
      </figcaption>
    </figure>
  )
}
