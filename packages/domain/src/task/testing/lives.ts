import fc from 'fast-check'
import { canDo, type TaskAct } from '../../access/can-do.ts'
import { dayOf, plusDays } from '../../calendar/index.ts'
import { SYSTEM, type Actor } from '../../organisation/organisation.ts'
import type { TaskCommand } from '../command.ts'
import type { Task } from '../task.ts'
import { obligorsOf } from '../who.ts'
import { fill } from './fill.ts'
import { ask, begin, inProgress, members, passTime, type Story } from './story.ts'
import { actor, facts, morning, names } from './world.ts'

/** One step of a script: how many days pass, who is asked first, which of his acts is done, and in what way. */
type Beat = {
  readonly days: number
  readonly turn: number
  readonly pick: number
  readonly way: number
  readonly mood: Mood
}
/** ROGUE tries what may not be; EAGER does what leads on; IDLE anything allowed. */
type Mood = 'ROGUE' | 'EAGER' | 'IDLE'

const aBeat: fc.Arbitrary<Beat> = fc.record({
  days: fc.oneof(
    { weight: 8, arbitrary: fc.nat(2) },
    { weight: 2, arbitrary: fc.nat(15) },
    { weight: 1, arbitrary: fc.nat(50) },
  ),
  turn: fc.nat(14),
  pick: fc.nat(997),
  way: fc.nat(997),
  mood: fc.constantFrom<Mood>('ROGUE', 'EAGER', 'EAGER', 'EAGER', 'IDLE', 'IDLE'),
})

const leadsOn: readonly TaskAct['command'][] = [
  'resubmit',
  'endorse',
  'screen',
  'give-opinion',
  'conclude',
  'offer',
  'sign',
  'cascade',
  'accept-part',
  'report-part',
  'report',
  'decide-waiver',
  'decide-change',
  'deliver',
  'check',
]

/** Done at any time, they would leave few lives that last. */
const endings: readonly TaskAct['command'][] = ['transfer', 'close-with-result', 'cancel', 'plan-settlement']
const RARELY = 30

/** What was tried, by whom, and what came of it: the story after it, the same one if it was refused. */
type Tried = {
  readonly before: Story
  readonly who: Actor
  readonly command: TaskCommand
  readonly after: Story
  readonly accepted: boolean
}
export type Life = { readonly story: Story; readonly tried: readonly Tried[] }

/** Lives that usually do what may be done by who may do it, and now and then try what may not. */
export const anyLife: fc.Arbitrary<Life> = fc
  .tuple(fc.constantFrom(begin(), begin(), inProgress()), fc.array(aBeat, { minLength: 1, maxLength: 60, size: 'max' }))
  .map(([story, beats]) => beats.reduce<Life>(live, { story, tried: [] }))

const everybody = names.map(actor)

export type Offered = { readonly who: Actor; readonly act: TaskAct }

/** Everything that somebody may do at this moment. */
export const offers = ({ task, now }: Story): readonly Offered[] =>
  everybody.flatMap((who) =>
    canDo(task, who, facts, now)
      .filter(({ refusal }) => !refusal)
      .map((act) => ({ who, act })),
  )

function live({ story, tried }: Life, beat: Beat): Life {
  const before = passTime(story, morning(plusDays(dayOf(story.now), beat.days)))
  const { who, command } = beat.mood === 'ROGUE' ? rogueMove(before.task, beat.pick, beat.way) : usualMove(before, beat)
  const said = ask(before, who, command)
  const isAccepted = !('code' in said)
  const after = isAccepted ? said : before
  return { story: after, tried: [...tried, { before, who, command, after, accepted: isAccepted }] }
}

type Move = { readonly who: Actor; readonly command: TaskCommand }

/** The first, beginning from `turn`, who may do anything in this mood: then one of the things he may do. */
function usualMove(story: Story, { turn, pick, way, mood }: Beat): Move {
  const told = systemMoves(story)
  const command = told[pick % (told.length + 2)]
  if (command) return { who: SYSTEM, command }
  for (let next = 0; next < names.length; next += 1) {
    const who = everybody[(turn + next) % names.length] ?? actor('nguoi_la')
    const acts = canDo(story.task, who, facts, story.now).filter(
      ({ refusal, command }) =>
        !refusal && (mood === 'IDLE' ? !endings.includes(command) || way % RARELY === 0 : leadsOn.includes(command)),
    )
    const act = acts[pick % acts.length]
    if (act) return { who, command: fill(act, story.task, way) }
  }
  return rogueMove(story.task, pick, way)
}

const anyAct = (pick: number): TaskAct['command'] => every[pick % every.length] ?? 'endorse'
const every: readonly TaskAct['command'][] = [
  'submit',
  'resubmit',
  'endorse',
  'screen',
  'send-back',
  'add',
  'give-opinion',
  'close-round',
  'conclude',
  'offer',
  'sign',
  'cascade',
  'accept-part',
  'report-part',
  'report',
  'correct-report',
  'direct',
  'answer-direction',
  'request-support',
  'answer-support',
  'explain',
  'request-waiver',
  'decide-waiver',
  'request-change',
  'decide-change',
  'deliver',
  'correct-delivery',
  'check',
  'correct-check',
  'transfer',
  'close-with-result',
  'cancel',
  'plan-settlement',
  'withdraw-settlement',
]

export function rogueMove(task: Task, pick: number, way: number): Move {
  const who = names[way % names.length] ?? 'nguoi_la'
  const subject = [
    task.exchanges.at(-1)?.id,
    task.lapses.at(-1)?.id,
    task.cascade?.parts[0]?.id,
    facts.calendar.periods[way % 5]?.id,
  ][pick % 4]
  return {
    who: actor(who),
    command: fill({ command: anyAct(pick), ...(subject === undefined ? {} : { subject }) }, task, way),
  }
}

/** What other streams may tell the task now. */
function systemMoves({ task, now }: Story): readonly TaskCommand[] {
  const moves: TaskCommand[] = []
  const today = dayOf(now)
  if (task.status === 'SCREENED')
    moves.push({ type: 'open-round', meeting: task.meeting ?? '', present: members, members })
  if (task.conclusions.at(-1) && task.conclusions.at(-1)?.notice === undefined)
    moves.push({ type: 'note-notice', notice: '7-TB/ThU' })
  if (
    today >= '2024-07-01' &&
    (task.status === 'IN_PROGRESS' || task.status === 'DELIVERED') &&
    obligorsOf(task)?.chairman === 'chu_tich'
  ) {
    const leave = { type: 'hand-over', post: 'CHAIRMAN', outgoing: 'chu_tich', decision: '9-QĐ/ThU' } as const
    moves.push({ ...leave, lastDay: '2024-06-30' }, { ...leave, incoming: 'chu_tich_moi', lastDay: '2024-06-30' })
  }
  const vacant = task.handovers.find(({ incoming }) => incoming === undefined)
  if (vacant) {
    const { post, outgoing, decision } = vacant
    moves.push({ type: 'succeed-head', post, outgoing, incoming: 'chu_tich_moi', decision })
  }
  const left = task.handovers.find(({ act, incoming }) => act === undefined && incoming !== undefined)
  if (left)
    moves.push({
      type: 'settle-hand-over',
      post: left.post,
      outgoing: left.outgoing,
      decision: left.decision,
      act: 'the-act',
      item: { task: task.id, outcome: 'PARTIAL', fraction: 0.4, note: 'Theo biên bản' },
    })
  if (today > facts.calendar.acceptance && (task.status === 'ACCEPTED' || task.status === 'NOT_DONE'))
    moves.push({
      type: 'correct-outcome',
      outcome: 'PARTIAL',
      fraction: 0.5,
      decision: '30-QĐ/ThU',
      ground: 'Khiếu nại đúng',
    })
  if (today >= facts.calendar.close) moves.push({ type: 'close-year' })
  return moves
}
