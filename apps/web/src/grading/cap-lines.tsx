import type { GroupResult } from '@khoan-viec/grading/engine'
import type { AssessmentRow } from '@khoan-viec/protocol/grading'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { gradingWords } from './words.ts'

/** The cap on EXCELLENT with its arithmetic, and whose place it was. */
export function CapLines(props: { cap: GroupResult; rows: readonly AssessmentRow[] }) {
  const words = () => gradingWords().cap
  const nameOf = (subject: string) => props.rows.find((row) => row.subject === subject)?.name ?? subject
  const fates = () =>
    [
      { word: words().kept, subjects: props.cap.kept },
      { word: words().tied, subjects: props.cap.tied },
      { word: words().lowered, subjects: props.cap.lowered },
    ].filter(({ subjects }) => subjects.length > 0)
  return (
    <div class="grading-cap">
      <p>{sayArithmetic(props.cap)}</p>
      <p>{props.cap.excellent > 0 ? words().found(format().number(props.cap.excellent)) : words().none}</p>
      <Show when={fates().length > 0}>
        <ul>
          <For each={fates()}>
            {(fate) => (
              <li>
                {fate.word}: <b>{format().list(fate.subjects.map(nameOf))}</b>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}

/** Where the places are the whole part of base × rate, the product is shown; other bases are told in the derivation. */
function sayArithmetic({ base, rate, places }: GroupResult): string {
  const { number, percent } = format()
  const product = Number((base * rate).toFixed(6))
  if (Math.floor(product) !== places) return gradingWords().cap.places(number(base), percent(rate), number(places))
  return gradingWords().cap.arithmetic(number(base), percent(rate), number(product), number(places))
}
