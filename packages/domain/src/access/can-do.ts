import { dayOf } from '../calendar/index.ts'
import type { Instant, Refusal } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import type { Actor, Mandate } from '../organisation/organisation.ts'
import type { Context } from '../stream/aggregate.ts'
import type { TaskPeopleCommand } from '../task/command.ts'
import { guards } from '../task/guards.ts'
import type { Task } from '../task/task.ts'
import { taskSeat } from '../task/who.ts'
import { mayReadTask } from './may-read.ts'

type LifeCommand = keyof typeof guards

/** Something the actor may do to a task: now, or later for the reason that `refusal` gives with its date. */
export type TaskAct = {
  readonly command: TaskPeopleCommand['type']
  /** The period, part, request or lapse it is about. */
  readonly subject?: string
  readonly refusal?: Refusal
  /** Under which delegation, where it would be done for another. */
  readonly mandate?: Mandate
}

/** What the actor may do to the task at this moment, what is allowed first. What he may never do is absent. */
export function canDo(task: Task, actor: Actor, facts: CycleFacts, at: Instant): readonly TaskAct[] {
  const today = dayOf(at)
  if (task.carriedOver !== undefined || !mayReadTask(task, actor, today, facts.cycle.authority)) return []
  const context: Context = { at, today, real: at, actor, facts, hash: () => '' }
  const acts = commands.flatMap((command) => actsOf(command, task, context))
  return [...acts.filter(({ refusal }) => !refusal), ...acts.filter(({ refusal }) => refusal)]
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a Record over a union are that union
const commands = Object.keys(guards) as LifeCommand[]

function actsOf(command: LifeCommand, task: Task, context: Context): readonly TaskAct[] {
  const acts: TaskAct[] = []
  for (const subject of subjectsOf(command, task, context.facts)) {
    const refusal = guards[command](task, context, subject)
    const mandate = taskSeat(command, task, context, subject)?.mandate
    const named = { command, ...(subject === '' ? {} : { subject }), ...(mandate ? { mandate } : {}) }
    if (!refusal) acts.push(named)
    else if (isForNow(refusal)) return [...acts, { ...named, refusal }]
  }
  return acts
}

/** Only time stands in the way. Of several such the first is the next. */
const isForNow = ({ code }: Refusal): boolean => code === 'too-early' || code === 'round-open'

function subjectsOf(command: LifeCommand, task: Task, { calendar }: CycleFacts): readonly string[] {
  const asked = (kind: Task['exchanges'][number]['kind']): readonly string[] =>
    task.exchanges.filter((exchange) => exchange.kind === kind).map(({ id }) => id)
  switch (command) {
    case 'report':
    case 'correct-report':
      return calendar.periods.toSorted((a, b) => (a.opens < b.opens ? -1 : 1)).map(({ id }) => id)
    case 'accept-part':
    case 'report-part':
      return (task.cascade?.parts ?? []).map(({ id }) => id)
    case 'answer-direction':
      return asked('DIRECTION')
    case 'answer-support':
      return asked('SUPPORT')
    case 'decide-waiver':
      return asked('WAIVER')
    case 'decide-change':
      return asked('CHANGE')
    case 'explain':
      return task.lapses.map(({ id }) => id)
    default:
      return ['']
  }
}
