import type { ComputedLevel } from '@khoan-viec/domain/assessment'
import type { BoardLevel, BoardTask } from '@khoan-viec/protocol/board'
import type { AssessmentRow } from '@khoan-viec/protocol/grading'
import type { MeetingRow } from '@khoan-viec/protocol/meeting'
import type { ReadingRow } from '@khoan-viec/protocol/reading'
import { type Column, day, inPages, moment, number, text, whole } from './list.ts'
import { percent, toneOf } from './tasks.ts'

export const meetings = inPages<MeetingRow>(
  (as, question) => as.meeting.list(question),
  [
    { name: 'name', width: 48, cell: ({ title }) => text(title) },
    { name: 'date', width: 12, cell: ({ date }) => day(date) },
    { name: 'status', width: 18, cell: ({ status }, { own }) => text(own.meeting[status]) },
    { name: 'tasks', width: 10, cell: ({ tasks }) => number(tasks) },
  ],
)

const level = (
  name: 'self' | 'appraised' | 'computed' | 'decided',
  of: (row: AssessmentRow) => ComputedLevel | undefined,
): Column<AssessmentRow> => ({
  name,
  width: 30,
  cell: (row, { terms }) => {
    const said = of(row)
    return said && text(terms.level[said])
  },
})

export const grades = whole<AssessmentRow>(
  async (as) => (await as.grading.table()).groups.flatMap(({ rows }) => rows),
  [
    { name: 'name', width: 36, cell: ({ name }) => text(name) },
    { name: 'unit', width: 28, cell: ({ unitName }) => text(unitName) },
    { name: 'group', width: 24, cell: ({ group }) => text(group) },
    level('self', ({ self }) => self),
    level('appraised', ({ appraised }) => appraised),
    level('computed', ({ computed }) => computed),
    level('decided', ({ decided }) => decided),
    { name: 'score', width: 10, cell: ({ score }) => number(score) },
    { name: 'reason', width: 48, cell: ({ reason }) => text(reason) },
  ],
)

type Line = { readonly task?: BoardTask; readonly level?: BoardLevel }

/** One published board: of tasks or of levels, so that half of the columns of the one are empty in the other. */
export const board = whole<Line>(
  async (as, question) => {
    const { content } = await as.board.byId(question)
    return content.kind === 'LEVELS'
      ? content.rows.map((row) => ({ level: row }))
      : content.rows.map((row) => ({ task: row }))
  },
  [
    { name: 'name', width: 60, cell: ({ task, level: graded }) => text(task?.title ?? graded?.name) },
    { name: 'unit', width: 28, cell: ({ task, level: graded }) => text(task?.unit ?? graded?.unit) },
    { name: 'level', width: 30, cell: ({ level: graded }, { terms }) => graded && text(terms.level[graded.level]) },
    { name: 'light', width: 20, cell: ({ task }, { terms }) => task && text(terms.light[toneOf[task.light]]) },
    { name: 'deadline', width: 12, cell: ({ task }) => day(task?.deadline) },
    { name: 'progress', width: 14, cell: ({ task }) => task && percent(task.progress) },
    {
      name: 'outcome',
      width: 24,
      cell: ({ task }, { terms }) => (task?.outcome ? text(terms.outcome[task.outcome]) : undefined),
    },
  ],
)

export const readings = inPages<ReadingRow>(
  async (as, question) => (await as.reading.list(question)).readings,
  [
    { name: 'number', width: 10, cell: ({ n }) => number(n) },
    { name: 'person', width: 28, cell: ({ person }) => text(person.name) },
    { name: 'post', width: 24, cell: ({ post }, { terms }) => text(terms.post[post]) },
    { name: 'at', width: 19, cell: ({ at }) => moment(at) },
    { name: 'atReal', width: 19, cell: ({ atReal }) => moment(atReal) },
    { name: 'asked', width: 24, cell: ({ asked }) => text(asked) },
    { name: 'input', width: 60, cell: ({ input }) => text(input) },
    { name: 'answered', width: 14, cell: ({ isAnswered }, { own }) => text(isAnswered ? own.yes : own.no) },
  ],
)
