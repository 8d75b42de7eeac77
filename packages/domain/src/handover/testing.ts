import { dayOf } from '../calendar/index.ts'
import type { Instant, LocalDate, Refusal } from '../core/index.ts'
import { SYSTEM, type Actor } from '../organisation/organisation.ts'
import { Stream } from '../stream/testing.ts'
import { hash } from '../task/testing/story.ts'
import { actor, facts, morning, UNIT, type Name } from '../task/testing/world.ts'
import { handoverAggregate } from './aggregate.ts'
import type { HandoverAct, HandoverCommand, HandoverEvent, HandoverFrame, HandoverTask } from './handover.ts'

export const frame: HandoverFrame = {
  unit: UNIT,
  post: 'CHAIRMAN',
  decision: '9-QĐ/ThU',
  from: '2024-07-01',
  outgoing: 'chu_tich',
  outgoingTenure: 'chu_tich/0',
  incoming: 'chu_tich_moi',
}

export const aTask = (task: string, change: Partial<HandoverTask> = {}): HandoverTask => ({
  task,
  title: `Việc ${task}`,
  cycle: 'hm-2024',
  status: 'IN_PROGRESS',
  light: 'GREEN',
  progress: 0.3,
  deadline: '2024-09-30',
  milestones: { reached: 1, all: 2, next: '2024-08-15' },
  defects: [],
  owed: [],
  state: { task, outcome: 'PARTIAL', fraction: 0.3, note: '' },
  ...change,
})

type Who = Name | typeof SYSTEM

/** An act kept in memory; each word is said in the morning of a day. */
export class Act {
  readonly stream = new Stream<HandoverAct, HandoverCommand, HandoverEvent>(handoverAggregate)

  say(who: Who, day: LocalDate, command: HandoverCommand): Refusal | undefined {
    return this.stream.tell(command, contextOf(who, morning(day)))
  }

  must(who: Who, day: LocalDate, command: HandoverCommand): this {
    this.stream.must(command, contextOf(who, morning(day)))
    return this
  }

  /** Does what the calendar holds until that moment. */
  pass(to: Instant): this {
    for (;;) {
      const due = handoverAggregate.due(this.now, facts)
      if (!due || due.at > to) return this
      this.stream.must(due.command, contextOf(SYSTEM, due.at))
    }
  }

  get now(): HandoverAct {
    return this.stream.now
  }
}

const contextOf = (who: Who, at: Instant) => {
  const said: Actor = typeof who === 'string' ? actor(who) : who
  return { at, today: dayOf(at), real: at, actor: said, facts, hash }
}

/** Laid on the first day of the incoming head. */
export const laid = (tasks: readonly HandoverTask[] = [aTask('a'), aTask('b')]): Act =>
  new Act().must(SYSTEM, '2024-07-01', { type: 'lay', ...frame, tasks, of: tasks.length })
