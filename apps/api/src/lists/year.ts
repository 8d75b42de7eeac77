import type { BoardLevel, BoardRow, BoardTask } from '@khoan-viec/protocol/board'
import type { ScheduledAct } from '@khoan-viec/protocol/cycle'
import type { AgendaItem, MeetingRow } from '@khoan-viec/protocol/meeting'
import type { ReadingRow } from '@khoan-viec/protocol/reading'
import { sayAct } from '@khoan-viec/words/say'
import { day, inPages, moment, number, text, whole } from './list.ts'
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

/** What one meeting takes up, in its order. What was said on each is in its minutes. */
export const agenda = whole<AgendaItem>(
  async (as, question) => (await as.meeting.byId(question)).agenda,
  [
    { name: 'title', width: 60, cell: ({ row }) => text(row.title) },
    { name: 'unit', width: 28, cell: ({ row }) => text(row.unitName) },
    { name: 'field', width: 24, cell: ({ row }, { terms }) => text(terms.field[row.field]) },
    { name: 'deadline', width: 12, cell: ({ row }) => day(row.deadline) },
    { name: 'status', width: 24, cell: ({ row }, { terms }) => text(terms.status[row.status]) },
    {
      name: 'verdict',
      width: 28,
      cell: ({ conclusion }, { terms }) => conclusion && text(terms.verdict[conclusion.verdict]),
    },
  ],
)

/** Every date of the year and what happens on it. */
export const calendar = whole<ScheduledAct>(
  async (as) => (await as.cycle.current()).schedule,
  [
    { name: 'date', width: 12, cell: ({ date }) => day(date) },
    { name: 'act', width: 60, cell: ({ act }, { record }) => text(sayAct(record.happenings, act)) },
    { name: 'done', width: 12, cell: ({ done }, { own }) => text(done ? own.yes : own.no) },
  ],
)

export const boards = whole<BoardRow>(
  (as, question) => as.board.list(question),
  [
    { name: 'name', width: 60, cell: ({ title }) => text(title) },
    { name: 'at', width: 19, cell: ({ at }) => moment(at) },
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
