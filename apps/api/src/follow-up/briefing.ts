import { listStates } from '@khoan-viec/db/stream'
import { listTasks, type Scope } from '@khoan-viec/db/task'
import { daysBetween, plusDays, startOfDay, weekdayOf } from '@khoan-viec/domain/calendar'
import type { LocalDate } from '@khoan-viec/domain/core'
import { type Exchange, lightOf, type Task } from '@khoan-viec/domain/task'
import type { Briefing, BriefingItem } from '@khoan-viec/protocol/follow-up'
import { taskRow } from '../rows/index.ts'
import { namesIn } from '../task/index.ts'
import type { Viewer } from '../trpc/index.ts'

const TASKS_MOST = 5_000
const SOON_DAYS = 7
const running: readonly Task['status'][] = ['APPROVED', 'OFFERED', 'IN_PROGRESS', 'DELIVERED', 'NOT_DONE']

type Because = BriefingItem['because'][number]
const ranks: readonly Because[] = ['RED', 'LAPSE', 'UNSIGNED', 'REQUEST', 'AMBER', 'DUE_SOON']

/** The agenda of this week's briefing, made from the grid: red first, then fresh lapses, then what waits for an answer. */
export async function makeBriefing(viewer: Viewer, scope: Scope): Promise<Briefing> {
  const { db } = viewer.house
  const { today } = viewer.time
  const from = plusDays(today, 1 - weekdayOf(today))
  const paging = { page: 1, size: TASKS_MOST, column: 'deadline', descending: false } as const
  const { rows } = await listTasks(db, { scope, cycle: viewer.shown?.id, status: running, on: today }, paging)
  const states = await listStates<Task>(
    db,
    rows.map(({ id }) => `task/${id}`),
  )
  const items = rows.flatMap((row): readonly BriefingItem[] => {
    const task = states.get(`task/${row.id}`)
    return task ? itemOf(taskRow(row), task, today) : []
  })
  const sorted = items.toSorted((one, other) => rankOf(one) - rankOf(other))
  return { week: { from, to: plusDays(from, 6) }, items: sorted, names: await namesIn(viewer.house, sorted) }
}

function itemOf(row: BriefingItem['row'], task: Task, today: LocalDate): readonly BriefingItem[] {
  const since = startOfDay(plusDays(today, -SOON_DAYS))
  const lapses = task.lapses.filter(({ at }) => at >= since)
  const open = task.exchanges.filter(isOpen)
  const left = daysBetween(today, row.deadline)
  const holds: Readonly<Record<Because, boolean>> = {
    RED: row.light === 'RED',
    LAPSE: lapses.length > 0,
    UNSIGNED: task.status === 'OFFERED',
    REQUEST: open.length > 0,
    AMBER: row.light === 'AMBER',
    DUE_SOON: left >= 0 && left <= SOON_DAYS && task.status === 'IN_PROGRESS',
  }
  const because = ranks.filter((each) => holds[each])
  return because.length === 0 ? [] : [{ row, because, lightReasons: lightOf(task).reasons, lapses, open }]
}

const isOpen = (exchange: Exchange): boolean => exchange.kind !== 'EXPLANATION' && exchange.answer === undefined

const rankOf = ({ because }: BriefingItem): number => ranks.findIndex((each) => because.includes(each))
