import { correctionDay } from './deadline.ts'
import type { TaskEvent } from './event.ts'
import { saidBy, type Happened } from './happened.ts'
import { nextStep } from './ladder.ts'
import type { Conclusion, Opinion, Round, Task, TaskStatus, Verdict } from './task.ts'

export type ReviewEvent = Extract<
  TaskEvent,
  {
    type:
      | 'resubmitted'
      | 'endorsed'
      | 'screened'
      | 'sent-back'
      | 'round-opened'
      | 'opinion-given'
      | 'round-closed'
      | 'opinion-opened'
      | 'concluded'
      | 'notice-issued'
      | 'correction-lapsed'
  }
>

/** From the form to the conclusion. */
export function evolveReview(task: Task, happened: Happened<ReviewEvent> & { readonly seq: number }): Task {
  const { event, at, person, seq } = happened
  switch (event.type) {
    case 'resubmitted':
      return resubmitted({ ...task, registration: event.registration, versions: [...task.versions, task.registration] })
    case 'endorsed':
      return { ...task, status: 'ENDORSED', endorsement: { resolution: event.resolution, at, ...saidBy(happened) } }
    case 'screened':
      return { ...task, status: 'SCREENED', meeting: event.meeting }
    case 'sent-back': {
      const { field, reason, correctBy } = event
      const { meeting: _, ...rest } = task
      return { ...rest, status: 'SENT_BACK', sentBack: { field, reason, at, correctBy } }
    }
    case 'round-opened': {
      const { meeting, present, recused } = event
      const round: Round = { meeting, openedAt: at, present, recused, opinions: [], unopened: [] }
      return { ...task, status: 'IN_REVIEW', rounds: [...task.rounds, round] }
    }
    case 'opinion-given': {
      const { stance, reason, closes } = event
      const given = changeLast(task.rounds, (round) => ({
        ...withOpinion(round, { person, stance, reason, at, versions: 1 }),
        unopened: [...round.unopened, seq],
      }))
      return closes ? closeRound({ ...task, rounds: given }, at) : { ...task, rounds: given }
    }
    case 'round-closed':
      return closeRound(task, at)
    case 'opinion-opened':
      return { ...task, rounds: task.rounds.map((round) => withoutUnopened(round, event.of)) }
    case 'concluded':
      return concluded(task, { event, at, person })
    case 'notice-issued':
      return { ...task, conclusions: changeLast(task.conclusions, (last) => ({ ...last, notice: event.notice })) }
    case 'correction-lapsed': {
      const id = `correction/${correctionDay(task) ?? at}`
      const lapse = { id, kind: 'CORRECTION_MISSED', at, step: nextStep(task) } as const
      return { ...task, status: 'WITHDRAWN', lapses: [...task.lapses, lapse] }
    }
  }
}

/** Sent back by the secretariat, it is endorsed anew; returned by the meeting, it lies before the chair again. */
function resubmitted(task: Task): Task {
  if (task.status === 'RETURNED') return { ...task, status: 'REVIEWED' }
  const { endorsement: _, ...rest } = task
  return { ...rest, status: 'SUBMITTED' }
}

function withOpinion(round: Round, opinion: Opinion): Round {
  const before = round.opinions.find(({ person }) => person === opinion.person)
  const others = round.opinions.filter(({ person }) => person !== opinion.person)
  return { ...round, opinions: [...others, { ...opinion, versions: (before?.versions ?? 0) + 1 }] }
}

const withoutUnopened = (round: Round, of: number): Round =>
  round.unopened.includes(of) ? { ...round, unopened: round.unopened.filter((seq) => seq !== of) } : round

const closeRound = (task: Task, at: string): Task => ({
  ...task,
  status: 'REVIEWED',
  rounds: changeLast(task.rounds, (round) => ({ ...round, closedAt: at })),
})

const statusAfter: Readonly<Record<Exclude<Verdict, 'ADDED_BY_SUPERIOR'>, TaskStatus>> = {
  APPROVED: 'APPROVED',
  APPROVED_WITH_CHANGES: 'APPROVED',
  RETURNED: 'RETURNED',
  REJECTED: 'REJECTED',
}

function concluded(task: Task, { event, at, person }: Happened<Extract<ReviewEvent, { type: 'concluded' }>>): Task {
  const { verdict, ground, correctBy, registration } = event
  const conclusion: Conclusion = { verdict, ground, at, by: person, ...(correctBy === undefined ? {} : { correctBy }) }
  const approved = registration ? { registration, versions: [...task.versions, task.registration] } : {}
  return { ...task, ...approved, status: statusAfter[verdict], conclusions: [...task.conclusions, conclusion] }
}

const changeLast = <Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] =>
  items.map((item, index) => (index === items.length - 1 ? change(item) : item))
