import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { dayOf, plusDays, startOfDay } from '../calendar/index.ts'
import { SYSTEM, posts, type Actor } from '../organisation/organisation.ts'
import type { Context } from '../stream/aggregate.ts'
import { Stream } from '../stream/testing.ts'
import { cycleAggregate, scheduleOf, type CycleCommand, type CyclePlan, type CycleTerms } from './index.ts'
import { aPlan, actor, clock, contextOn, facts, holder, plan, tenure, terms } from './testing.ts'

const secretariat = holder('SECRETARIAT')
const opening = (changes: Partial<CycleTerms> = {}, of: CyclePlan = plan): CycleCommand => ({
  type: 'open',
  terms: { ...terms, ...changes },
  plan: of,
  clock: changes.rehearsal === false ? { kind: 'real', version: 1 } : clock,
})
const grading: CycleCommand = {
  type: 'grade',
  missing: [],
  grading: { because: 'year-end', regulation: 'PARTY-124', case: 'c1', answer: 'a1', subjects: 12 },
}
const closing: CycleCommand = { type: 'close', sealed: { entries: 10, hash: 'a'.repeat(64) }, carriedOver: ['t1'] }
const board: CycleCommand = { type: 'publish-board', kind: 'LEVELS', title: 'Mức xếp loại', content: '{}' }

const opened = (of: CyclePlan = plan) =>
  new Stream(cycleAggregate).must(opening({}, of), contextOn('2024-01-02', SYSTEM))

/** Passes every date up to and including a day, as the system does. */
function passedUntil(day: string, of: CyclePlan = plan) {
  const stream = opened(of)
  for (
    let due = cycleAggregate.due(stream.now, facts());
    due && due.at <= startOfDay(day);
    due = cycleAggregate.due(stream.now, facts())
  )
    stream.must(due.command, at(due.at, SYSTEM))
  return stream
}

const at = (moment: string, who: Actor): Context => ({ ...contextOn(dayOf(moment), who), at: moment })

describe('a year', () => {
  test.prop([aPlan], { numRuns: 25 })(
    'passes every date of its calendar once, in order, each as soon as it is due',
    (drawn) => {
      const stream = opened(drawn)
      const wanted = scheduleOf(stream.now.calendar)
      let last = ''
      for (const act of wanted) {
        const due = cycleAggregate.due(stream.now, facts())
        if (!due) throw new Error(`nothing due before ${act.id}`)
        expect(due.at >= last && due.at === startOfDay(act.date)).toBe(true)
        expect(stream.tell(due.command, at(new Date(Date.parse(due.at) - 1).toISOString(), SYSTEM))).toMatchObject({
          code: 'too-early',
        })
        stream.must(due.command, at(due.at, SYSTEM))
        expect(stream.tell(due.command, at(due.at, SYSTEM))).toEqual({ code: 'already-done' })
        last = due.at
      }
      expect(cycleAggregate.due(stream.now, facts())).toBeUndefined()
      expect(stream.now.done).toEqual(wanted.map(({ id }) => id))
    },
  )

  test.prop([fc.nat(40)])('passes no date out of turn', (index) => {
    const stream = opened()
    const act = scheduleOf(stream.now.calendar)[index]
    if (!act || index === 0) return
    const command = { type: 'pass-date', act: act.id, date: act.date } as const
    expect(stream.tell(command, contextOn('2025-06-01', SYSTEM))).toMatchObject({ code: 'not-now' })
  })

  it('passes two dates of one day in their order, and at the word of the system alone', () => {
    const stream = passedUntil('2024-03-31')
    const first: CycleCommand = { type: 'pass-date', act: 'period-opened/2024-M03', date: '2024-04-01' }
    const second: CycleCommand = { type: 'pass-date', act: 'period-opened/2024-Q1', date: '2024-04-01' }
    expect(stream.tell(second, contextOn('2024-04-01', SYSTEM))).toEqual({
      code: 'not-now',
      data: { status: first.act },
    })
    expect(stream.tell(first, contextOn('2024-04-01', secretariat))).toEqual({ code: 'not-yours' })
    expect(
      stream.must(first, contextOn('2024-04-01', SYSTEM)).tell(second, contextOn('2024-04-01', SYSTEM)),
    ).toBeUndefined()
  })

  it('is opened once, by the secretariat or the system', () => {
    const twice = opened().tell(opening(), contextOn('2024-01-03', SYSTEM))
    expect(twice).toEqual({ code: 'already-done' })
    expect(new Stream(cycleAggregate).must(opening(), contextOn('2024-01-02', secretariat)).last).toBe('cycle-opened')
    for (const post of posts.filter((each) => each !== 'SECRETARIAT'))
      expect(new Stream(cycleAggregate).tell(opening(), contextOn('2024-01-02', holder(post)))).toEqual({
        code: 'not-yours',
      })
  })

  it.each<[string, Partial<CycleTerms>]>([
    ['terms.id', { id: 'a/b' }],
    ['terms.period.to', { period: { from: '2024-01-01', to: '2023-12-31' } }],
    ['terms.period.to', { period: { from: '2017-01-01', to: '2017-12-31' } }],
    ['terms.overlays[1]', { overlays: ['A', 'A'] }],
    ['terms.quorum', { quorum: 1 }],
    ['terms.limits.tasksPerUnit', { limits: { tasksPerUnit: 0 } }],
  ])('with a wrong %s is not opened', (field, changes) => {
    expect(new Stream(cycleAggregate).tell(opening(changes), contextOn('2024-01-02', SYSTEM))).toEqual(
      expect.objectContaining({ code: 'malformed', field }),
    )
  })

  it('on a clock of the other kind is not opened', () => {
    const crossed: CycleCommand = { type: 'open', terms, plan, clock: { kind: 'real', version: 1 } }
    expect(new Stream(cycleAggregate).tell(crossed, contextOn('2024-01-02', SYSTEM))).toMatchObject({
      field: 'clock.kind',
    })
  })

  it('keeps one grading beside the other, and what is missing only from the last', () => {
    const owed = { subject: 'u1', name: 'Đảng ủy', unit: 'u1', input: 'common', owedBy: 'ORGANISATION_BOARD' } as const
    const stream = passedUntil('2024-12-20')
    stream.must({ ...grading, missing: [owed] }, contextOn('2024-12-20', SYSTEM))
    expect(stream.now.missing).toEqual([owed])
    stream.must(grading, contextOn('2024-12-21', SYSTEM))
    expect(stream.now.gradings.map(({ round }) => round)).toEqual([1, 2])
    expect(stream.now.missing).toEqual([])
  })

  it('on whose grading date nobody can be graded yet says who waits, and is no grading', () => {
    const owed = {
      subject: 'u1',
      name: 'Đảng ủy',
      unit: 'u1',
      input: 'criteria',
      owedBy: 'ORGANISATION_BOARD',
    } as const
    const stream = passedUntil('2024-12-20').must({ type: 'grade', missing: [owed] }, contextOn('2024-12-20', SYSTEM))
    expect([stream.now.gradings, stream.now.missing]).toEqual([[], [owed]])
    expect(stream.must(grading, contextOn('2024-12-21', SYSTEM)).now.gradings.map(({ round }) => round)).toEqual([1])
  })

  it('is graded by the system alone, and not before its date', () => {
    expect(passedUntil('2024-12-19').tell(grading, contextOn('2024-12-19', SYSTEM))).toEqual({
      code: 'too-early',
      data: { opens: '2024-12-20' },
    })
    expect(passedUntil('2024-12-20').tell(grading, contextOn('2024-12-20', secretariat))).toEqual({ code: 'not-yours' })
  })

  it('is projected once a date', () => {
    const stream = passedUntil('2024-04-01')
    const project: CycleCommand = { type: 'project', date: '2024-04-01', answer: 'a' }
    expect(stream.must(project, contextOn('2024-04-01', SYSTEM)).now.projections).toEqual([
      { date: '2024-04-01', answer: 'a' },
    ])
    expect(stream.tell(project, contextOn('2024-04-02', SYSTEM))).toEqual({ code: 'already-done' })
  })
})

describe('the end of a year', () => {
  const graded = (day: string) => passedUntil(day).must(grading, contextOn('2024-12-20', SYSTEM))

  test.prop([fc.integer({ min: -5, max: 5 })], { numRuns: 25 })(
    'comes when the secretariat closes it, from its day on',
    (days) => {
      const day = plusDays(plan.close, days)
      const stream = graded(day)
      const refusal = stream.tell(closing, contextOn(day, secretariat))
      if (days < 0) expect(refusal).toEqual({ code: 'too-early', data: { opens: plan.close } })
      else expect(refusal).toBeUndefined()
      expect(cycleAggregate.isFinal(stream.now)).toBe(days >= 0)
    },
  )

  it('waits until everybody is graded', () => {
    expect(passedUntil(plan.close).tell(closing, contextOn(plan.close, secretariat))).toMatchObject({ code: 'not-now' })
    const owed = {
      subject: 'u1',
      name: 'Đảng ủy',
      unit: 'u1',
      input: 'criteria',
      owedBy: 'ORGANISATION_BOARD',
    } as const
    const waiting = passedUntil(plan.close).must({ ...grading, missing: [owed] }, contextOn('2024-12-20', SYSTEM))
    expect(waiting.tell(closing, contextOn(plan.close, secretariat))).toEqual({
      code: 'not-now',
      data: { status: 'NOT_GRADED', missing: 1 },
    })
  })

  it('is sealed by a whole hash, by nobody but the secretariat', () => {
    const stream = graded(plan.close)
    const broken: CycleCommand = { ...closing, sealed: { entries: 1, hash: 'xyz' } }
    expect(stream.tell(broken, contextOn(plan.close, secretariat))).toEqual({ code: 'malformed', field: 'sealed.hash' })
    expect(stream.tell(closing, contextOn(plan.close, holder('STANDING_COMMITTEE_CHAIR')))).toEqual({
      code: 'not-yours',
    })
  })

  it('leaves nothing to be done, by anybody', () => {
    const stream = graded('2025-01-14').must(closing, contextOn(plan.close, secretariat))
    expect(cycleAggregate.due(stream.now, facts())).toBeUndefined()
    expect(cycleAggregate.todos(stream.now, facts())).toEqual([])
    for (const command of [
      board,
      grading,
      closing,
      { type: 'set-clock', rate: 1, paused: false },
    ] satisfies CycleCommand[])
      expect(stream.tell(command, contextOn(plan.close, secretariat))).toEqual({
        code: 'not-now',
        data: { status: 'CLOSED' },
      })
  })

  it('asks the secretariat for the board of levels, then for the closing', () => {
    const kinds = (day: string) =>
      cycleAggregate.todos(graded(day).now, facts()).map(({ kind, post }) => `${post} ${kind}`)
    expect(kinds('2025-01-01')).toEqual([])
    expect(kinds('2025-01-02')).toEqual(['SECRETARIAT publish-board'])
    expect(kinds(plan.close)).toEqual(['SECRETARIAT publish-board', 'SECRETARIAT close-cycle'])
    const published = graded(plan.close).must(board, contextOn(plan.close, secretariat))
    expect(cycleAggregate.todos(published.now, facts()).map(({ kind }) => kind)).toEqual(['close-cycle'])
  })

  it('shows levels only once they have been told, other boards at any time', () => {
    const stream = passedUntil('2024-06-01')
    expect(stream.tell(board, contextOn('2025-01-01', secretariat))).toEqual({
      code: 'too-early',
      data: { opens: '2025-01-02' },
    })
    expect(stream.tell({ ...board, kind: 'PERIOD' }, contextOn('2024-06-01', secretariat))).toBeUndefined()
    expect(stream.tell({ ...board, kind: 'PERIOD', title: ' ' }, contextOn('2024-06-01', secretariat))).toEqual({
      code: 'missing',
      field: 'title',
    })
    expect(stream.now.boards.map(({ kind }) => kind)).toEqual(['PERIOD'])
  })
})

describe('the clock of a year', () => {
  const anybody = actor('p1', tenure('p1', 'CHAIRMAN', 'u1'))

  test.prop([
    fc.array(fc.record({ paused: fc.boolean(), move: fc.integer({ min: -500_000, max: 500_000 }) }), { maxLength: 12 }),
  ])('never goes back, however it is set and moved, and its version always grows', (changes) => {
    const stream = opened()
    let now = clock.kind === 'rehearsal' ? clock.anchorVirtual : ''
    for (const { paused, move } of changes) {
      const before = stream.now.clock
      const to = new Date(Date.parse(now) + move).toISOString()
      const isMove = before.kind === 'rehearsal' && before.paused
      const refusal = stream.tell(
        isMove ? { type: 'move-clock', to } : { type: 'set-clock', rate: 1, paused },
        at(now, anybody),
      )
      const after = stream.now.clock
      if (isMove && move < 0) expect(refusal).toEqual({ code: 'clock-backwards', field: 'to' })
      else expect(refusal).toBeUndefined()
      expect(after.version).toBe(before.version + (refusal ? 0 : 1))
      if (after.kind !== 'rehearsal') throw new Error('a rehearsal stays one')
      expect(after.anchorVirtual >= now).toBe(true)
      now = after.anchorVirtual
      if (isMove && !refusal) stream.must({ type: 'set-clock', rate: 2, paused }, at(now, anybody))
    }
  })

  it('is set from the moment it shows, and runs on from the real moment', () => {
    const stream = opened().must(
      { type: 'set-clock', rate: 60, paused: false },
      at('2024-03-01T00:00:00.000Z', anybody),
    )
    expect(stream.now.clock).toEqual({
      kind: 'rehearsal',
      version: 2,
      rate: 60,
      paused: false,
      anchorVirtual: '2024-03-01T00:00:00.000Z',
      anchorReal: '2026-06-01T01:00:00.000Z',
    })
  })

  it('is not moved while it runs, nor to what is no moment', () => {
    const stream = opened()
    expect(stream.tell({ type: 'move-clock', to: '2024-05-01' }, at('2024-01-03T00:00:00.000Z', anybody))).toEqual({
      code: 'malformed',
      field: 'to',
    })
    stream.must({ type: 'set-clock', rate: 60, paused: false }, at('2024-01-03T00:00:00.000Z', anybody))
    expect(
      stream.tell({ type: 'move-clock', to: '2024-05-01T00:00:00.000Z' }, at('2024-01-03T00:00:00.000Z', anybody)),
    ).toEqual({ code: 'clock-runs' })
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e12])('takes no rate of %d', (rate) => {
    expect(
      opened().tell({ type: 'set-clock', rate, paused: false }, at('2024-01-03T00:00:00.000Z', anybody)),
    ).toMatchObject({ code: 'malformed', field: 'rate' })
  })

  it('of a real year is nobody’s', () => {
    const real = new Stream(cycleAggregate).must(opening({ rehearsal: false }), contextOn('2024-01-02', SYSTEM))
    for (const command of [
      { type: 'set-clock', rate: 1, paused: false },
      { type: 'move-clock', to: '2025-01-01T00:00:00.000Z' },
    ] satisfies CycleCommand[])
      expect(real.tell(command, contextOn('2024-02-01', secretariat))).toEqual({ code: 'not-a-rehearsal' })
  })
})
