import type { Result } from '@khoan-viec/grading/engine'
import { Empty, Notice } from '@khoan-viec/ui/feedback'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { Table, type Column } from '@khoan-viec/ui/table'
import { Show } from 'solid-js'
import { format } from '../format/index.ts'
import { TakeList } from '../room/index.ts'
import { useHouseNames } from './house-names.ts'
import { LevelMark } from './level-mark.tsx'
import type { TableAnswer } from './queries.ts'
import { useSubjectNames } from './subject-names.ts'
import { gradingWords } from './words.ts'

type Projection = TableAnswer['projections'][number]

/** What a quarter's end would have given. Said in so many words to be no grade. */
export function ProjectionView(props: { projection: Projection; table: TableAnswer }) {
  const words = () => gradingWords().projection
  const nameInTable = useSubjectNames(() => props.table)
  const houseNames = useHouseNames()
  const nameOf = (subject: string) => {
    const name = nameInTable(subject)
    return name === subject ? (houseNames()[subject] ?? subject) : name
  }
  const results = () => props.projection.answer?.results ?? []
  const columns = (): readonly Column<Result>[] => [
    { id: 'subject', title: gradingWords().table.subject, wide: true, cell: (result) => nameOf(result.subject) },
    { id: 'level', title: words().column, cell: (result) => <LevelMark level={result.level} short /> },
  ]
  return (
    <Stack gap={4}>
      <Notice tone="warning" title={words().title}>
        {words().lead(format().date(props.projection.date))}
      </Notice>
      <Panel>
        <Show when={results().length > 0} fallback={<Empty title={words().none} />}>
          <Table caption={words().level} columns={columns()} rows={results()} />
          <TakeList of="projection" question={{ date: props.projection.date }} />
        </Show>
      </Panel>
    </Stack>
  )
}
