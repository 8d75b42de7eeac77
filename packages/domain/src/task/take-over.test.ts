import { describe, expect, test } from 'vitest'
import { aggregates } from '../aggregates/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import { SYSTEM, type Tenure } from '../organisation/organisation.ts'
import { carryOver } from './carry-over.ts'
import { decide } from './decide.ts'
import type { Successor, TakingOver } from './settlement.ts'
import { takeOversOf } from './take-over.ts'
import type { Task } from './task.ts'
import { accepted, contextAt, goOn, inProgress } from './testing/story.ts'
import { actor, aReport, facts, morning } from './testing/world.ts'

const DAY = '2024-06-30'
const DECISION = '45-QĐ/ThU'

/** 28 of 53 households by the report. */
const halfway = goOn(inProgress(), [
  ['chu_tich', '2024-04-02', { type: 'report', report: aReport('2024-M03', { values: { ho: 28, 'ban-giao': 0 } }) }],
]).task

const left = (task: Task, ...to: readonly Successor[]): readonly TakingOver[] =>
  takeOversOf(
    task,
    { type: 'transferred', decision: DECISION, ground: 'x', standing: { outcome: 'NOT_DONE' }, to },
    morning(DAY),
  )

/** What another unit knows, whose heads are these. */
function unitFacts(unit: string, heads: Partial<Record<'SECRETARY' | 'CHAIRMAN', string>>): CycleFacts {
  const tenures = (['SECRETARY', 'CHAIRMAN'] as const).flatMap((post): readonly Tenure[] => {
    const person = heads[post]
    return person === undefined ? [] : [{ id: person, person, name: person, post, unit, from: '2024-06-01' }]
  })
  return {
    ...facts,
    tenures,
    unit: { code: unit, name: unit, kind: 'WARD', collective: unit, group: 'wards', superiors: {}, from: DAY },
  }
}
const ward = unitFacts('qm', { SECRETARY: 'bi_thu_moi', CHAIRMAN: 'ct_moi' })

function begun(taking: TakingOver | undefined, of: CycleFacts): Task {
  if (!taking) throw new Error('nothing goes on')
  const command = { type: 'take-over', ...taking } as const
  const decided = decide(undefined, command, { ...contextAt(SYSTEM, morning(DAY)), facts: of })
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal))
  return aggregates.task.evolve(undefined, { seq: 1, event: decided.value, at: morning(DAY), requestId: 'r' }, of)
}

describe('transferred work', () => {
  test('goes on from where it stood, under the decision, and binds the heads in office there without a signature', () => {
    const task = begun(left(halfway, { task: 't1.qm', unit: 'qm' })[0], ward)
    expect(task).toMatchObject({
      id: 't1.qm',
      unit: 'qm',
      status: 'IN_PROGRESS',
      origin: 'REGISTERED',
      from: { task: 't1', cycle: facts.cycle.id, unit: 'qv', decision: DECISION },
      contract: {
        inForceSince: morning(DAY),
        terms: {
          decision: DECISION,
          obligors: { collective: 'qm', secretary: 'bi_thu_moi', chairman: 'ct_moi' },
          indicators: [
            { id: 'ho', baseline: 28, target: 53, exceed: 60 },
            { id: 'ban-giao', baseline: 0, target: 1 },
          ],
          milestones: [],
          deadline: '2024-09-30',
        },
      },
    })
    expect(task.contract?.terms.superiorDuties).toHaveLength(1)
    // Who led it in the other unit leads nothing here.
    expect(task.registration).toMatchObject({
      leadPerson: '',
      coordination: '',
      responsibility: '',
      product: expect.any(String),
    })
    expect(aggregates.task.todos(task, ward).map(({ kind }) => kind)).not.toContain('sign')
    const day = morning('2024-08-01')
    const delivery = { type: 'deliver', results: { ho: 53, 'ban-giao': 1 }, note: 'Đã bàn giao', evidence: [] } as const
    const head = { ...actor('nguoi_la'), person: 'ct_moi', tenures: ward.tenures } as ReturnType<typeof actor>
    const answer = decide(task, delivery, { ...contextAt(head, day), facts: ward })
    expect(answer.ok || answer.refusal.code).toBe('no-evidence')
  })

  test('in parts is counted from nothing to each share', () => {
    const [one, other] = left(
      halfway,
      { task: 't1.a', unit: 'qm', name: 'Khu bắc', owed: { ho: 20, 'ban-giao': 1 } },
      { task: 't1.b', unit: 'tm', name: 'Khu nam', owed: { ho: 5 } },
    )
    expect(one?.registration).toMatchObject({
      title: expect.stringMatching(/: Khu bắc$/),
      indicators: [
        { id: 'ho', baseline: 0, target: 20 },
        { id: 'ban-giao', target: 1 },
      ],
    })
    expect(other?.registration.indicators).toMatchObject([{ id: 'ho', baseline: 0, target: 5 }])
    expect(other?.registration.indicators[0]).not.toHaveProperty('exceed')
    expect(other?.from).toMatchObject({ part: 'Khu nam' })
  })

  test('waits for its heads in a unit that begins later', () => {
    const { unit: _, ...nowhere } = unitFacts('qm', {})
    expect(begun(left(halfway, { task: 't1.qm', unit: 'qm' })[0], nowhere)).toMatchObject({
      unit: 'qm',
      status: 'APPROVED',
    })
  })

  test('waits for a contract where a head is missing: it is not lost', () => {
    const lonely = unitFacts('qm', { SECRETARY: 'bi_thu_moi' })
    const task = begun(left(halfway, { task: 't1.qm', unit: 'qm' })[0], lonely)
    expect(task.status).toBe('APPROVED')
    expect(aggregates.task.todos(task, lonely).map(({ kind }) => kind)).toEqual(['offer-contract'])
  })

  test('is taken over by nobody but the system, and by no other unit', () => {
    const command = { type: 'take-over', ...begunFrom() } as const
    const asked = contextAt(actor('van_phong'), morning(DAY))
    expect(decide(undefined, command, { ...asked, facts: ward })).toMatchObject({ refusal: { code: 'not-yours' } })
    expect(decide(undefined, command, { ...contextAt(SYSTEM, morning(DAY)), facts })).toMatchObject({
      refusal: { field: 'unit' },
    })
  })
})

function begunFrom(): TakingOver {
  const [taking] = left(halfway, { task: 't1.qm', unit: 'qm' })
  if (!taking) throw new Error('nothing goes on')
  return taking
}

describe('after the year', () => {
  const next: CycleFacts = {
    ...facts,
    cycle: { ...facts.cycle, id: '2025', year: 2025 },
    calendar: { ...facts.calendar, delivery: '2025-11-30' },
  }

  test('unfinished work goes on as approved work, until the new last day for delivery', () => {
    const [taking] = carryOver(halfway, next)
    expect(taking).toMatchObject({
      task: 't1.2025',
      cycle: '2025',
      unit: 'qv',
      from: { task: 't1', cycle: facts.cycle.id, unit: 'qv' },
      registration: {
        leadPerson: 'Bí thư Đảng ủy xã',
        deadline: '2025-11-30',
        milestones: [],
        indicators: [{ id: 'ho', baseline: 28 }, {}],
      },
    })
    expect(taking?.terms).toBeUndefined()
    expect(carryOver(accepted().task, next)).toEqual([])
  })

  test('goes on in the unit that its own was merged into since, by the decision of the merger', () => {
    expect(carryOver(halfway, next, () => ({ unit: 'nghe-an.hoang-mai', decision: '1678/NQ-UBTVQH15' }))).toMatchObject(
      [{ unit: 'nghe-an.hoang-mai', from: { task: 't1', unit: 'qv', decision: '1678/NQ-UBTVQH15' } }],
    )
  })

  test('a contract of several years goes on as it was signed', () => {
    if (!halfway.contract) throw new Error('no contract')
    const signed = { ...halfway.contract.terms, untilYear: 2025 }
    const { obligors: _, ...terms } = signed
    expect(carryOver({ ...halfway, contract: { ...halfway.contract, terms: signed } }, next)[0]?.terms).toEqual(terms)
  })
})
