import { dayOf } from '../calendar/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import { deadlineInForce, milestonesInForce } from '../task/deadline.ts'
import { isMilestoneReached } from '../task/due.ts'
import { isOpen as isUnanswered } from '../task/exchange.ts'
import { lightOf } from '../task/light.ts'
import { lastReport, progressOf, reportedValues } from '../task/measure.ts'
import { isOpen } from '../task/open-work.ts'
import type { Task } from '../task/task.ts'
import type { HandoverFrame, HandoverTask } from './handover.ts'

/** What the act says of an open task; undefined when nothing is left to do about it. `facts` are of the task's own cycle. */
export function lineOf(task: Task, facts: CycleFacts, frame: HandoverFrame): HandoverTask | undefined {
  if (!isOpen(task)) return undefined
  const deadline = deadlineInForce(task, facts)
  const report = lastReport(task)
  const state = stateIn(task, frame)
  return {
    task: task.id,
    title: task.contract?.terms.title ?? task.registration.title,
    cycle: task.cycle,
    status: task.status,
    light: lightOf(task).light,
    progress: progressOf(task),
    ...(deadline === undefined ? {} : { deadline }),
    ...(report ? { lastReport: { period: report.period, on: dayOf(report.at) } } : {}),
    milestones: milestonesOf(task, facts),
    defects: task.lapses.filter(({ madeGood }) => madeGood === undefined).map(({ id }) => id),
    owed: task.exchanges.flatMap((each) =>
      isAsked(each) && isUnanswered(each) ? [{ kind: each.kind, id: each.id }] : [],
    ),
    ...(state ? { state } : {}),
  }
}

type Exchange = Task['exchanges'][number]
const isAsked = (each: Exchange): each is Extract<Exchange, { kind: 'SUPPORT' | 'WAIVER' | 'CHANGE' }> =>
  each.kind === 'SUPPORT' || each.kind === 'WAIVER' || each.kind === 'CHANGE'

function milestonesOf(task: Task, facts: CycleFacts): HandoverTask['milestones'] {
  const all = milestonesInForce(task, facts)
  const values = reportedValues(task)
  const ahead = all.filter((milestone) => !isMilestoneReached(task, milestone, values))
  const next = ahead[0]?.due
  return { reached: all.length - ahead.length, all: all.length, ...(next === undefined ? {} : { next }) }
}

/** What the task itself recorded when this head left it. */
function stateIn({ handovers }: Task, { outgoing, post, decision }: HandoverFrame): HandoverTask['state'] {
  const left = handovers.findLast(
    (each) => each.outgoing === outgoing && each.post === post && each.decision === decision,
  )
  if (!left) return undefined
  const { task, outcome, fraction, note } = left
  return { task, outcome, ...(fraction === undefined ? {} : { fraction }), note }
}
