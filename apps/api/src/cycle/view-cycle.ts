import { loadFacts } from '@khoan-viec/db/facts'
import { findNextDue } from '@khoan-viec/db/record'
import { redactCycle } from '@khoan-viec/domain/access'
import { scheduleOf } from '@khoan-viec/domain/cycle'
import { findRegulation, selectRegulation } from '@khoan-viec/grading/regulations'
import type { CycleView, ScheduledAct } from '@khoan-viec/protocol/cycle'
import { readsAll } from '../access/index.ts'
import { listMine } from '../my-work/index.ts'
import { notFound, readerOf, type Viewer } from '../trpc/index.ts'
import { circleSteps } from './circle-steps.ts'

const NEXT_MOST = 5

/** The year as a whole: where it stands on its circle, what it has done and what comes next. */
export async function viewCycle(viewer: Viewer): Promise<CycleView> {
  if (!viewer.shown) throw notFound()
  const { projections: _, boards, ...cycle } = redactCycle(viewer.shown, readerOf(viewer))
  const { db } = viewer.house
  const schedule = scheduleOf(cycle.calendar).map(({ id, date }): ScheduledAct => ({
    act: id,
    date,
    done: cycle.done.includes(id),
  }))
  // When something is due anywhere is nobody's to know who does not see everything, but whoever plays a rehearsal's clock.
  const nextDue = cycle.rehearsal || readsAll(viewer) ? await findNextDue(db, cycle.id) : undefined
  // The one used, or before any grading the one in force on the period's last day.
  const used = cycle.gradings.at(-1)?.regulation
  const text = used === undefined ? selectRegulation(cycle.side, cycle.period.to) : findRegulation(used)
  return {
    cycle,
    time: viewer.time,
    steps: circleSteps(viewer.shown, viewer.time.today),
    schedule,
    next: schedule.filter(({ done, date }) => !done && date >= viewer.time.today).slice(0, NEXT_MOST),
    ...(nextDue === undefined ? {} : { nextDue }),
    regulation: {
      side: cycle.side,
      lastDay: cycle.period.to,
      overlays: cycle.overlays,
      ...(text ? { id: text.id, citation: text.citation } : {}),
    },
    boards: boards.map(({ content: __, ...board }) => board),
    mine: await listMine(viewer, `cycle/${cycle.id}`),
    facts: await loadFacts(db, { cycle: cycle.id }, viewer.time.today),
  }
}
