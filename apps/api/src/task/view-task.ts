import { loadFacts } from '@khoan-viec/db/facts'
import { findMeeting } from '@khoan-viec/db/meeting'
import { findTask } from '@khoan-viec/db/task'
import { findUnit } from '@khoan-viec/db/unit'
import { canDo, opinionsGiven, redactTask } from '@khoan-viec/domain/access'
import { lightOf, type Task } from '@khoan-viec/domain/task'
import { isContracted, outcomeOfTask } from '@khoan-viec/grading/year'
import type { TaskView } from '@khoan-viec/protocol/task'
import { readTaskOf } from '../access/index.ts'
import { listAwaited, listMine } from '../my-work/index.ts'
import { taskRow } from '../rows/index.ts'
import { notFound, type Viewer } from '../trpc/index.ts'
import { namesIn } from './names-in.ts'
import { viewContinuation } from './view-continuation.ts'

const settled: readonly string[] = ['ACCEPTED', 'NOT_DONE', 'WAIVED', 'SETTLED']

/** Work that was passed on before it was contracted came to nothing that counts. */
const isJudged = (task: Task): boolean =>
  settled.includes(task.status) && (task.status !== 'SETTLED' || isContracted(task))

async function receiversOf({ house: { db }, time }: Viewer, { planned }: Task): Promise<TaskView['receivers']> {
  if (planned?.disposition.kind !== 'TRANSFER') return {}
  const names: Record<string, string> = {}
  for (const { unit } of planned.disposition.to) {
    const found = await findUnit(db, unit, time.today)
    if (found) names[unit] = found.name
  }
  return names
}

/** Everything of one task that the viewer may see. @throws Refused `not-found` */
export async function viewTask(viewer: Viewer, id: string): Promise<TaskView> {
  const { db } = viewer.house
  const whole = await readTaskOf(viewer, id)
  const row = await findTask(db, id, viewer.time.today)
  if (!row) throw notFound()

  const task = redactTask(whole, viewer.actor)
  const stream = `task/${id}`
  const facts = await loadFacts(db, whole, viewer.time.today)
  const meeting = whole.meeting === undefined ? undefined : await findMeeting(db, whole.meeting)
  const { outcome, fraction } = outcomeOfTask(whole, facts)
  return {
    row: taskRow(row),
    task,
    given: opinionsGiven(whole),
    lightReasons: lightOf(whole).reasons,
    ...(isJudged(whole) || whole.corrected
      ? { outcome: { outcome, ...(fraction === undefined ? {} : { fraction }) } }
      : {}),
    unit: { code: row.unit, name: row.unit_name },
    names: await namesIn(viewer.house, task),
    acts: canDo(whole, viewer.actor, facts, viewer.time.now),
    mine: await listMine(viewer, stream),
    awaited: await listAwaited(viewer, [stream]),
    facts,
    ...(await viewContinuation(viewer, whole)),
    receivers: await receiversOf(viewer, whole),
    ...(meeting ? { meeting: { id: meeting.id, title: meeting.title, date: meeting.date } } : {}),
  }
}
