import { dayOf } from '../../calendar/index.ts'
import type { Instant, LocalDate, Refusal } from '../../core/index.ts'
import type { CycleFacts } from '../../cycle/cycle.ts'
import { SYSTEM, type Actor } from '../../organisation/organisation.ts'
import type { Context, Recorded } from '../../stream/aggregate.ts'
import { taskAggregate } from '../aggregate.ts'
import type { TaskCommand } from '../command.ts'
import type { TaskEvent } from '../event.ts'
import type { RoundMember, Task } from '../task.ts'
import {
  actor,
  aFile,
  aRegistration,
  aReport,
  facts as usualFacts,
  morning,
  someTerms,
  UNIT,
  type Name,
} from './world.ts'

/** Stands for SHA-256 in tests: the same value, the same text. */
export const hash = (value: unknown): string => JSON.stringify(value)

export const contextAt = (who: Actor, at: Instant, facts: CycleFacts = usualFacts): Context => ({
  at,
  today: dayOf(at),
  real: at,
  actor: who,
  facts,
  hash,
})

/** One task's life as its workflow leads it: the calendar's acts first, then the command. Tells a refusal, changes nothing by it. */
export type Story = {
  readonly task: Task
  readonly history: readonly Recorded<TaskEvent>[]
  readonly now: Instant
}

type Begun = Omit<Story, 'task'> & { readonly task: Task | undefined }

const MOST_ACTS = 200

/** What the calendar does up to that moment. Throws where the domain refuses what it said was due. */
export function passTime(story: Story, to: Instant, facts: CycleFacts = usualFacts): Story {
  let reached = story
  for (let acts = 0; ; acts += 1) {
    const next = taskAggregate.due(reached.task, facts)
    if (!next || next.at > to) return { ...reached, now: to > reached.now ? to : reached.now }
    if (acts > MOST_ACTS) throw new Error(`the calendar never comes to rest: ${next.id}`)
    if (next.at < reached.now) throw new Error(`${next.id} lies in the past`)
    const said = ask({ ...reached, now: next.at }, SYSTEM, next.command, facts)
    if ('code' in said) throw new Error(`due and refused: ${next.id} ${JSON.stringify(said)}`)
    reached = said
  }
}

export function ask(story: Begun, who: Actor, command: TaskCommand, facts: CycleFacts = usualFacts): Story | Refusal {
  const decided = taskAggregate.decide(story.task, command, contextAt(who, story.now, facts))
  if (!decided.ok) return decided.refusal
  const recorded: Recorded<TaskEvent> = {
    seq: story.history.length + 1,
    event: decided.value,
    at: story.now,
    requestId: `r${story.history.length + 1}`,
    ...(who.kind === 'PERSON' ? { person: who.person } : {}),
  }
  const task = deepFreeze(taskAggregate.evolve(story.task, recorded, facts))
  return { task, history: [...story.history, recorded], now: story.now }
}

/** States are never changed in place: whoever tries, throws. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

export type Line = readonly [who: Name | Actor, day: LocalDate, command: TaskCommand]

const asActor = (who: Name | Actor): Actor => (typeof who === 'string' ? actor(who) : who)

/** Goes on with a story; throws where a line is refused. */
export function goOn(story: Story, lines: readonly Line[], facts: CycleFacts = usualFacts): Story {
  return lines.reduce((told, [who, day, command]) => {
    const said = ask(passTime(told, morning(day), facts), asActor(who), command, facts)
    if ('code' in said) throw new Error(`${command.type} refused: ${JSON.stringify(said)}`)
    return said
  }, story)
}

/** The refusal that this line meets; undefined when it is accepted. */
export function refusalOf(
  story: Story,
  [who, day, command]: Line,
  facts: CycleFacts = usualFacts,
): Refusal | undefined {
  const said = ask(passTime(story, morning(day), facts), asActor(who), command, facts)
  return 'code' in said ? said : undefined
}

const submitLine = (registration = aRegistration()): Line => [
  'bi_thu',
  '2024-01-10',
  { type: 'submit', task: 't1', cycle: 'hm-2024', unit: UNIT, registration },
]

export function begin([who, day, command]: Line = submitLine(), facts: CycleFacts = usualFacts): Story {
  const said = ask({ task: undefined, history: [], now: morning(day) }, asActor(who), command, facts)
  if ('code' in said) throw new Error(`${command.type} refused: ${JSON.stringify(said)}`)
  return said
}

const seat = (person: Name, body: RoundMember['body']): RoundMember => ({ person, name: person, body })

export const members: readonly RoundMember[] = [
  seat('thuong_truc', 'STANDING_COMMITTEE'),
  seat('uy_vien', 'STANDING_COMMITTEE'),
  seat('hai_vai', 'STANDING_COMMITTEE'),
  seat('hai_vai', 'PEOPLES_COMMITTEE_STANDING'),
  seat('uy_ban', 'PEOPLES_COMMITTEE_STANDING'),
]

export const openRoundLine: Line = [
  SYSTEM,
  '2024-02-15',
  { type: 'open-round', meeting: 'h1', present: members, members },
]

const agree = (who: Name): Line => [who, '2024-02-15', { type: 'give-opinion', stance: 'AGREE', reason: '' }]

/** The straight way, line by line. */
export const straight = {
  endorse: ['bi_thu', '2024-01-20', { type: 'endorse', resolution: '03-NQ/ĐU' }],
  screen: ['van_phong', '2024-02-05', { type: 'screen', meeting: 'h1' }],
  openRound: openRoundLine,
  opinions: [agree('thuong_truc'), agree('uy_vien'), agree('hai_vai'), agree('uy_ban')],
  conclude: ['thuong_truc', '2024-02-15', { type: 'conclude', verdict: 'APPROVED', ground: '' }],
  offer: ['van_phong', '2024-02-20', { type: 'offer', terms: someTerms() }],
  signatures: (['bi_thu', 'chu_tich', 'thuong_truc'] as const).map((who): Line => [
    who,
    '2024-02-21',
    { type: 'sign', terms: hash(someTerms()) },
  ]),
  deliver: [
    'chu_tich_moi',
    '2024-09-20',
    { type: 'deliver', results: { ho: 53, 'ban-giao': 1 }, note: 'Đã bàn giao', evidence: [aFile] },
  ],
  check: [
    'kiem_tra',
    '2024-10-01',
    {
      type: 'check',
      verdict: 'ACCEPTED',
      results: { ho: 53, 'ban-giao': 1 },
      quality: 'GOOD',
      onTheSpot: true,
      ground: 'Đủ hồ sơ',
    },
  ],
} as const satisfies Record<string, Line | readonly Line[]>

const { endorse, screen, openRound, opinions, conclude, offer, signatures, deliver, check } = straight

export const endorsed = (): Story => goOn(begin(), [endorse])
export const screened = (): Story => goOn(endorsed(), [screen])
export const inReview = (): Story => goOn(screened(), [openRound])
export const reviewed = (): Story => goOn(inReview(), opinions)
export const approved = (): Story => goOn(reviewed(), [conclude])
export const offered = (): Story => goOn(approved(), [offer])
export const inProgress = (): Story => goOn(offered(), signatures)
export const delivered = (): Story => goOn(inProgress(), [deliver])
export const accepted = (): Story => goOn(delivered(), [check])

/** 28 of 53 households by the report, of 3 at the beginning; the site is not handed over. */
export const halfway = (): Story =>
  goOn(inProgress(), [
    ['chu_tich', '2024-04-02', { type: 'report', report: aReport('2024-M03', { values: { ho: 28, 'ban-giao': 0 } }) }],
  ])
