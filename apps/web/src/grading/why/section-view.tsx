import { Badge, type Tone } from '@khoan-viec/ui/status'
import { Table } from '@khoan-viec/ui/table'
import { For, Show } from 'solid-js'
import { gradingWords } from '../words.ts'
import { isDecisive, type Certainty, type Section } from './section.ts'

/** How sure the text is, as a colour beside its word. */
const tones: Readonly<Record<Certainty, Tone | 'blue'>> = {
  QUOTED: 'green',
  INTERPRETED: 'amber',
  LOCAL: 'blue',
  UNSOURCED: 'red',
}

/** One step of the derivation: what was looked at, the regulation beside it, what it comes to. */
export function SectionView(props: { section: Section; number: number }) {
  const words = () => gradingWords().why
  return (
    <li class="grading-step">
      <details open={isDecisive(props.section)}>
        <summary>
          <h4>{words().step(String(props.number), props.section.heading)}</h4>
          <Show when={props.section.conclusion}>
            {(conclusion) => (
              <p class="grading-conclusion">
                <span class="soft small">{words().result}: </span>
                <b>{conclusion()}</b>
              </p>
            )}
          </Show>
        </summary>
        <Show when={props.section.table}>
          {(table) => (
            <Show when={table().rows.length > 0}>
              <Table caption={props.section.heading} columns={columnsOf(table().columns)} rows={table().rows} />
            </Show>
          )}
        </Show>
        <ul class="grading-lines">
          <For each={props.section.lines}>
            {(line) => (
              <li>
                {line.text}
                <Show when={line.outcome}>{(outcome) => <b> → {outcome()}</b>}</Show>
              </li>
            )}
          </For>
        </ul>
      </details>
      <div class="grading-basis small">
        <span>{props.section.citation}</span>
        <Badge tone={tones[props.section.certainty]}>{props.section.certaintyWords}</Badge>
      </div>
    </li>
  )
}

const columnsOf = (titles: readonly string[]) =>
  titles.map((title, index) => ({ id: String(index), title, cell: (row: readonly string[]) => row[index] ?? '' }))
