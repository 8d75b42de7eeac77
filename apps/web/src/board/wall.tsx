import type { BoardLevel, BoardTask, BoardView } from '@khoan-viec/protocol/board'
import { Light } from '@khoan-viec/ui/status'
import { createSignal, For, onCleanup, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { terms } from '../words/index.ts'
import { LevelOf, toneOf } from './marks.tsx'
import { orderLevels } from './order-levels.ts'
import { screensOf } from './wall-pages.ts'
import { boardWords } from './words.ts'

/** Long enough to read eight rows from across a hall. */
const TURN_MS = 15_000

/** A board on the wall of a hall: nothing scrolls, pages turn by themselves, what is published anew appears. */
export function Wall(props: { view: BoardView; leave: string }) {
  const words = () => boardWords()
  const [turn, setTurn] = createSignal(0)
  const timer = setInterval(() => setTurn((at) => at + 1), TURN_MS)
  onCleanup(() => clearInterval(timer))
  const screens = () => screensOf<BoardTask | BoardLevel>(rowsOf(props.view))
  const at = () => turn() % screens().length
  return (
    <main class="wall" id="content">
      <header class="wall-head">
        <div>
          <p class="wall-kind">{props.view.cycleName}</p>
          <h1>{props.view.title}</h1>
        </div>
        <p class="wall-when">
          {words().published(format().date(props.view.at))}
          <Show when={screens().length > 1}>
            <br />
            {words().page(format().number(at() + 1), format().number(screens().length))}
          </Show>
        </p>
      </header>
      <ul class="wall-rows">
        <For each={screens()[at()] ?? []}>
          {(row) => <li class="wall-row">{'level' in row ? <LevelRow row={row} /> : <TaskRow row={row} />}</li>}
        </For>
      </ul>
      <a class="wall-leave" href={props.leave}>
        {words().leaveWall}
      </a>
    </main>
  )
}

const rowsOf = ({ content }: BoardView): readonly (BoardTask | BoardLevel)[] =>
  content.kind === 'LEVELS' ? orderLevels(content.rows) : content.rows

function TaskRow(props: { row: BoardTask }) {
  return (
    <>
      <span class="wall-main">
        <b>{props.row.title}</b>
        <span class="wall-sub">
          {props.row.unit} · {format().date(props.row.deadline)}
        </span>
      </span>
      <span class="wall-side">
        <Show
          when={props.row.outcome}
          fallback={<Light tone={toneOf[props.row.light]} word={terms().light[toneOf[props.row.light]]} />}
        >
          {(outcome) => <b>{terms().outcome[outcome()]}</b>}
        </Show>
        <span class="wall-progress" style={{ '--share': String(props.row.progress) }}>
          {format().percent(props.row.progress)}
        </span>
      </span>
    </>
  )
}

function LevelRow(props: { row: BoardLevel }) {
  return (
    <>
      <span class="wall-main">
        <b>{props.row.name}</b>
        <span class="wall-sub">{props.row.kind === 'LEADER' ? props.row.unit : boardWords().collectives}</span>
      </span>
      <span class="wall-side">
        <LevelOf level={props.row.level} />
      </span>
    </>
  )
}
