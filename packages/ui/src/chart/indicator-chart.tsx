import { createSignal, createUniqueId, For, onCleanup, Show } from 'solid-js'
import { shareOfYear } from '../time/share-of-year.ts'
import { useUiWords } from '../words/index.ts'
import { linearScale, niceTicks } from './scale.ts'
import './chart.css'

export interface Reading {
  /** ISO day. */
  date: string
  value: number
}

const height = 240
const edge = { left: 56, right: 16, top: 16, bottom: 28 }

/** What was reached against what was agreed: milestones as a stepped line, reports as dots, the target as a level. */
export function IndicatorChart(props: {
  title: string
  unit: string
  year: number
  baseline: number
  target: number
  milestones: readonly Reading[]
  reports: readonly Reading[]
  today?: string | undefined
  /** The words of the legend. */
  planned: string
  reported: string
}) {
  const words = useUiWords()
  const [width, follow] = createWidth(640)
  const titleId = createUniqueId()
  const values = () => [
    props.baseline,
    props.target,
    ...props.milestones.map((reading) => reading.value),
    ...props.reports.map((reading) => reading.value),
  ]
  const ticks = () => niceTicks(Math.min(...values()), Math.max(...values()), 4)
  const x = (date: string) => linearScale([0, 1], [edge.left, width() - edge.right])(shareOfYear(date, props.year))
  const y = (value: number) =>
    linearScale([ticks()[0] ?? 0, ticks().at(-1) ?? 1], [height - edge.bottom, edge.top])(value)
  const plan = () => steppedPath([{ date: `${props.year}-01-01`, value: props.baseline }, ...props.milestones], x, y)
  const line = () => props.reports.map((reading) => `${x(reading.date)},${y(reading.value)}`).join(' ')

  return (
    <figure class="chart">
      <figcaption class="chart-legend" id={titleId}>
        <span>
          {props.title}, {props.unit}
        </span>
        <span class="chart-key chart-key-plan">{props.planned}</span>
        <span class="chart-key chart-key-done">{props.reported}</span>
      </figcaption>
      <svg ref={follow} viewBox={`0 0 ${width()} ${height}`} role="img" aria-labelledby={titleId}>
        <For each={ticks()}>
          {(tick) => (
            <g class="chart-tick">
              <line x1={edge.left} x2={width() - edge.right} y1={y(tick)} y2={y(tick)} />
              <text x={edge.left - 8} y={y(tick)} class="chart-value">
                {words().number(tick)}
              </text>
            </g>
          )}
        </For>
        <For each={[0, 3, 6, 9]}>
          {(month) => (
            <text class="chart-month" x={x(`${props.year}-${String(month + 1).padStart(2, '0')}-01`)} y={height - 8}>
              {words().month(month)}
            </text>
          )}
        </For>
        <Show when={props.today?.startsWith(String(props.year)) ? props.today : undefined}>
          {(today) => (
            <line class="chart-today" x1={x(today())} x2={x(today())} y1={edge.top} y2={height - edge.bottom} />
          )}
        </Show>
        <line class="chart-target" x1={edge.left} x2={width() - edge.right} y1={y(props.target)} y2={y(props.target)} />
        <text class="chart-target-value" x={width() - edge.right} y={y(props.target) - 6}>
          {words().number(props.target)}
        </text>
        <path class="chart-plan" d={plan()} />
        <polyline class="chart-done" points={line()} />
        <For each={props.reports}>
          {(reading) => (
            <circle class="chart-dot" cx={x(reading.date)} cy={y(reading.value)} r="4">
              <title>{`${words().date(reading.date)}: ${words().number(reading.value)} ${props.unit}`}</title>
            </circle>
          )}
        </For>
      </svg>
      <ReadingTable
        caption={props.title}
        rows={[
          ...props.milestones.map((reading) => ({ ...reading, kind: props.planned })),
          ...props.reports.map((reading) => ({ ...reading, kind: props.reported })),
        ]}
      />
    </figure>
  )
}

/** The same numbers for those who do not see the picture. */
function ReadingTable(props: { caption: string; rows: readonly (Reading & { kind: string })[] }) {
  const words = useUiWords()
  return (
    <table class="visually-hidden">
      <caption>{props.caption}</caption>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr>
              <th scope="row">{row.kind}</th>
              <td>{words().date(row.date)}</td>
              <td>{words().number(row.value)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

/** The width in px at which an element stands, so that a picture is drawn to size and its letters are never scaled. */
function createWidth(first: number) {
  const [width, setWidth] = createSignal(first)
  const follow = (element: Element) => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(element)
    onCleanup(() => observer.disconnect())
  }
  return [width, follow] as const
}

function steppedPath(readings: readonly Reading[], x: (date: string) => number, y: (value: number) => number): string {
  return readings
    .map((reading, index) =>
      index === 0 ? `M${x(reading.date)} ${y(reading.value)}` : `H${x(reading.date)}V${y(reading.value)}`,
    )
    .join('')
}
