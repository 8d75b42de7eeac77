import type { BoardLevel, BoardTask, BoardView } from '@khoan-viec/protocol/board'
import { Stack } from '@khoan-viec/ui/layout'
import { Light } from '@khoan-viec/ui/status'
import { Table, type Column } from '@khoan-viec/ui/table'
import { For, Match, Switch } from 'solid-js'
import { format } from '../format/index.ts'
import { terms } from '../words/index.ts'
import { LevelOf, toneOf } from './marks.tsx'
import { orderLevels } from './order-levels.ts'
import { boardWords } from './words.ts'

/** A board as a page to read and print. */
export function BoardTable(props: { view: BoardView }) {
  const words = () => boardWords().columns
  const content = () => props.view.content
  const levels = () => {
    const now = content()
    return now.kind === 'LEVELS' ? now.rows : undefined
  }
  const tasks = () => {
    const now = content()
    return now.kind === 'LEVELS' ? undefined : now.rows
  }
  const levelColumns = (): readonly Column<BoardLevel>[] => [
    { id: 'name', title: words().name, wide: true, cell: (row) => row.name },
    { id: 'unit', title: words().unit, cell: (row) => row.unit },
    { id: 'level', title: words().level, cell: (row) => <LevelOf level={row.level} /> },
  ]
  const taskColumns = (): readonly Column<BoardTask>[] => [
    { id: 'task', title: words().task, wide: true, cell: (row) => row.title },
    { id: 'unit', title: words().unit, cell: (row) => row.unit },
    {
      id: 'light',
      title: words().light,
      cell: (row) => <Light tone={toneOf[row.light]} word={terms().light[toneOf[row.light]]} />,
    },
    { id: 'progress', title: words().progress, align: 'end', cell: (row) => format().percent(row.progress) },
    { id: 'deadline', title: words().deadline, align: 'end', cell: (row) => format().date(row.deadline) },
    {
      id: 'outcome',
      title: words().outcome,
      cell: (row) => (row.outcome === null ? '' : terms().outcome[row.outcome]),
    },
  ]
  const byKind = (rows: readonly BoardLevel[]) =>
    [
      { title: boardWords().collectives, rows: orderLevels(rows).filter(({ kind }) => kind === 'COLLECTIVE') },
      { title: boardWords().leaders, rows: orderLevels(rows).filter(({ kind }) => kind !== 'COLLECTIVE') },
    ].filter((group) => group.rows.length > 0)
  return (
    <Switch>
      <Match when={levels()}>
        {(rows) => (
          <Stack gap={6}>
            <For each={byKind(rows())}>
              {(group) => (
                <section aria-label={group.title}>
                  <h2 class="board-group">{group.title}</h2>
                  <Table caption={group.title} columns={levelColumns()} rows={group.rows} />
                </section>
              )}
            </For>
          </Stack>
        )}
      </Match>
      <Match when={tasks()}>
        {(rows) => <Table caption={props.view.title} columns={taskColumns()} rows={rows()} />}
      </Match>
    </Switch>
  )
}
