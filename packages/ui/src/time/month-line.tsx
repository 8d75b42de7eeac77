import { For, Show } from 'solid-js'
import { LightShape, type Tone } from '../status/index.ts'
import { useUiWords } from '../words/index.ts'
import { shareOfYear } from './share-of-year.ts'
import './time.css'

export interface MonthMark {
  id: string
  /** ISO day. */
  date: string
  label: string
  tone: Tone
}

/** One year as twelve months with marks on their days, and the same marks as a list beneath. */
export function MonthLine(props: { year: number; marks: readonly MonthMark[]; today?: string | undefined }) {
  const words = useUiWords()
  const months = Array.from({ length: 12 }, (_, index) => index)
  const place = (date: string) => `${shareOfYear(date, props.year) * 100}%`
  const ordered = () => [...props.marks].sort((left, right) => left.date.localeCompare(right.date))
  const todayInYear = () => (props.today?.startsWith(String(props.year)) ? props.today : undefined)
  return (
    <div class="month-line">
      <div class="month-line-picture" aria-hidden="true">
        <For each={months}>{(month) => <span class="month">{words().month(month)}</span>}</For>
        <Show when={todayInYear()}>
          {(today) => <span class="month-today" style={{ 'inset-inline-start': place(today()) }} />}
        </Show>
        <For each={ordered()}>
          {(mark) => (
            <span class="month-mark" style={{ 'inset-inline-start': place(mark.date) }} title={mark.label}>
              <LightShape tone={mark.tone} />
            </span>
          )}
        </For>
      </div>
      <ol class="month-list">
        <For each={ordered()}>
          {(mark) => (
            <li>
              <LightShape tone={mark.tone} />
              <time datetime={mark.date}>{words().date(mark.date)}</time>
              <span>{mark.label}</span>
            </li>
          )}
        </For>
      </ol>
    </div>
  )
}
