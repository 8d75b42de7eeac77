import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { dayOf, plusDays, startOfDay } from '../calendar/index.ts'
import { calendarOf, contextOn, facts } from '../cycle/testing.ts'
import { SYSTEM } from '../organisation/organisation.ts'
import type { Context, TodoKind } from '../stream/aggregate.ts'
import { assessmentAggregate, type AssessmentCommand } from './index.ts'
import {
  appealing,
  appraised,
  appraising,
  begun,
  board,
  by,
  chair,
  clerk,
  computed,
  computing,
  days,
  deciding,
  ruling,
  secretary,
  selfRanking,
  system,
  told,
  voting,
} from './testing.ts'

type Life = ReturnType<typeof begun>
const at = (moment: string): Context => ({ ...contextOn(dayOf(moment), SYSTEM), at: moment })

/** Does what the system owes up to a moment, as a keeper of the stream does; says what and when. */
function doDue(stream: Life, until: string, of = facts()): string[] {
  const done: string[] = []
  for (
    let due = assessmentAggregate.due(stream.now, of);
    due && due.at <= until;
    due = assessmentAggregate.due(stream.now, of)
  ) {
    stream.must(due.command, { ...at(due.at), facts: of })
    done.push(`${dayOf(due.at)} ${due.id}`)
  }
  return done
}

describe('what the system owes a year-end', () => {
  it('is to chase what is missing, before the window ends and after, and then no more', () => {
    const stream = begun()
    expect(doDue(stream, startOfDay('2025-01-01'))).toEqual([
      '2024-12-14 chase/self-rank/2024-12-14',
      '2024-12-14 chase/appraise/2024-12-14',
      '2024-12-18 chase/self-rank/2024-12-18',
      '2024-12-18 chase/appraise/2024-12-18',
    ])
    expect(assessmentAggregate.due(stream.now, facts())).toBeUndefined()
    const kinds = assessmentAggregate.todos(stream.now, facts()).map(({ kind }) => kind)
    expect(kinds).toEqual(['appraise'])
  })

  it('is nothing where nothing is missing', () => {
    expect(doDue(appraised(), startOfDay('2025-01-01'))).toEqual([])
    expect(doDue(begun().must(selfRanking, by(secretary, '2024-12-03')), startOfDay('2024-12-15'))).toEqual([
      '2024-12-14 chase/appraise/2024-12-14',
    ])
  })

  it('in a window too short for a reminder is a reminder on its first day', () => {
    const short = facts({ calendar: calendarOf({ assessment: { opens: '2024-12-16', closes: '2024-12-17' } }) })
    expect(doDue(begun(), startOfDay('2024-12-17'), short)).toEqual([
      '2024-12-16 chase/self-rank/2024-12-16',
      '2024-12-16 chase/appraise/2024-12-16',
    ])
  })

  it('is to tell the level when appeals open, or at once when it is decided later, and again when decided anew', () => {
    const stream = computed().must(deciding, by(chair, days.deciding))
    expect(assessmentAggregate.due(stream.now, facts())?.at).toBe(startOfDay('2025-01-02'))
    expect(stream.tell({ type: 'notify' }, system('2025-01-01'))).toEqual({
      code: 'too-early',
      data: { opens: '2025-01-02' },
    })
    expect(doDue(stream, startOfDay('2025-01-02'))).toEqual(['2025-01-02 notify/1'])
    expect(stream.tell({ type: 'notify' }, system('2025-01-03'))).toEqual({ code: 'already-done' })
    stream
      .must(computing(2, 'EXCELLENT'), system('2025-01-05'))
      .must({ ...deciding, level: 'EXCELLENT' }, by(chair, '2025-01-06'))
    expect(doDue(stream, startOfDay('2025-01-07'))).toEqual(['2025-01-06 notify/2'])
  })

  it('is not to chase twice for one day, nor what has come', () => {
    const stream = begun()
    expect(stream.tell({ type: 'chase', what: 'appraise' }, system('2024-12-13'))).toEqual({
      code: 'too-early',
      data: { opens: '2024-12-14' },
    })
    stream.must({ type: 'chase', what: 'appraise' }, system('2024-12-14'))
    expect(stream.tell({ type: 'chase', what: 'appraise' }, system('2024-12-17'))).toEqual({ code: 'already-done' })
    expect(appraised().tell({ type: 'chase', what: 'appraise' }, system('2024-12-14'))).toEqual({
      code: 'already-done',
    })
    expect(computed().tell({ type: 'notify' }, system(days.told))).toEqual({
      code: 'not-now',
      data: { status: 'NOT_DECIDED' },
    })
  })
})

const commands: readonly (readonly [AssessmentCommand, Context['actor']])[] = [
  [selfRanking, secretary],
  [appraising, board],
  [voting, clerk],
  [deciding, chair],
  [{ ...deciding, level: 'COMPLETED', reason: 'Còn tồn tại.' }, chair],
  [appealing, secretary],
  [ruling, chair],
  [{ ...ruling, upheld: false, corrections: [] }, chair],
]

/** Anybody asks for anything on any day, the system grades now and then and seldom closes; at the beginning or later. */
const GRADE = commands.length
const aStep = fc.record({
  command: fc.oneof({ weight: 12, arbitrary: fc.nat(GRADE) }, { weight: 1, arbitrary: fc.constant(GRADE + 1) }),
  after: fc.nat(4),
  level: fc.constantFrom('GOOD', 'COMPLETED', 'NEEDS_DECISION', 'NOT_RANKED'),
} as const)
const aLife = fc.tuple(
  fc.constantFrom([begun, '2024-12-02'] as const, [computed, days.graded] as const, [told, days.told] as const),
  fc.array(aStep, { minLength: 5, maxLength: 40 }),
)

describe('whatever happens to a year-end', () => {
  const seen = new Set<string>()

  test.prop([aLife], { numRuns: 400 })('nothing is lost, and what is due can be done', ([[start, from], steps]) => {
    const stream = start()
    let day: string = from
    for (const { command, after, level } of steps) {
      day = plusDays(day, after)
      const moment = contextOn(day, SYSTEM).at
      doDue(stream, moment)
      const before = stream.now
      const asked = commands[command]
      const refusal = asked
        ? stream.tell(asked[0], by(asked[1], day))
        : stream.tell(
            command === GRADE ? computing(stream.now.computed.length + 1, level) : { type: 'close' },
            system(day),
          )
      const sizes = ({ selfRanks, appraisals, computed: all, votes, decisions, appeals }: typeof before) =>
        [selfRanks, appraisals, all, votes, decisions, appeals].map((list) => list.length)
      const grown = sizes(stream.now).map((size, index) => size - (sizes(before)[index] ?? 0))
      expect(grown.every((size) => size === 0 || size === 1)).toBe(true)
      if (refusal) expect(stream.now).toBe(before)
      else expect(stream.now.seq).toBe(before.seq + 1)
      seen.add(refusal ? `refused ${refusal.code}` : String(stream.last))
      for (const { kind } of assessmentAggregate.todos(stream.now, facts())) seen.add(`todo ${kind satisfies TodoKind}`)
      expect(stream.now.appeals.filter((appeal) => !appeal.ruling).length).toBeLessThanOrEqual(1)
      if (stream.now.closed) break
    }
    const due = assessmentAggregate.due(stream.now, facts())
    if (due) expect(stream.tell(due.command, at(due.at))).toBeUndefined()
  })

  it('was tried in every state', () => {
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'self-ranked',
        'appraised',
        'computed',
        'voted',
        'decided',
        'assessment-closed',
        'todo self-rank',
        'todo appraise',
        'todo vote',
        'todo decide-level',
        'todo appeal-open',
        'appealed',
        'appeal-ruled',
        'todo decide-appeal',
        'refused too-early',
        'refused too-late',
        'refused already-done',
        'refused not-now',
        'refused not-computed',
        'refused reason-needed',
        'refused no-request',
      ]),
    )
  })

  it('goes the same when all of it falls in one moment, as on a standing clock', () => {
    const moment = '2025-01-06'
    const stream = computed()
      .must(deciding, by(chair, moment))
      .must({ type: 'notify' }, by(SYSTEM, moment))
      .must(appealing, by(secretary, moment))
      .must(ruling, by(chair, moment))
      .must(computing(2, 'EXCELLENT'), by(SYSTEM, moment))
      .must({ ...deciding, level: 'EXCELLENT' }, by(chair, moment))
    expect(doDue(stream, by(SYSTEM, moment).at)).toEqual([`${moment} notify/2`])
    expect(stream.tell(appealing, by(secretary, moment))).toBeUndefined()
  })

  it('has one appeal at a time, even when the level is decided anew under it', () => {
    const stream = told()
      .must(appealing, by(secretary, days.appealing))
      .must(computing(2, 'EXCELLENT'), system(days.appealing))
      .must({ ...deciding, level: 'EXCELLENT' }, by(chair, days.appealing))
      .must({ type: 'notify' }, system('2025-01-06'))
    expect(stream.tell(appealing, by(secretary, '2025-01-06'))).toEqual({ code: 'already-done' })
    expect(stream.must(ruling, by(chair, '2025-01-07')).now.appeals.map(({ against }) => against)).toEqual([1])
  })

  it('told after the window for appeals bears none', () => {
    expect(told().tell(appealing, by(secretary, '2025-02-01'))).toMatchObject({ code: 'too-late' })
  })
})
