import { describe, expect, test } from 'vitest'
import { SYSTEM } from '../organisation/organisation.ts'
import { taskAggregate } from './aggregate.ts'
import { lightOf } from './light.ts'
import { outcomeFacts } from './outcome-facts.ts'
import { accepted, delivered, goOn, inProgress, passTime, refusalOf, type Line } from './testing/story.ts'
import { actor, aFile, alsoHolding, facts, morning } from './testing/world.ts'
import { isUnfinished } from './unfinished.ts'

const results = { ho: 53, 'ban-giao': 1 }
const deliver = (day: string, who: Line[0] = 'bi_thu', evidence = [aFile]): Line => [
  who,
  day,
  { type: 'deliver', results, note: 'Đã xong', evidence },
]
const check = (
  day: string,
  verdict: 'ACCEPTED' | 'FAILED' = 'ACCEPTED',
  who: Line[0] = 'kiem_tra',
  given = results,
): Line => [who, day, { type: 'check', verdict, results: given, quality: 'GOOD', onTheSpot: true, ground: 'Biên bản' }]
const correctCheck = (day: string, who: Line[0], verdict: 'ACCEPTED' | 'FAILED', decision?: string): Line => [
  who,
  day,
  {
    type: 'correct-check',
    verdict,
    results,
    quality: 'GOOD',
    onTheSpot: true,
    ground: 'Sửa',
    ...(decision === undefined ? {} : { decision }),
  },
]

describe('delivery', () => {
  test('shows a product, by a head of the unit, until the year’s last day for it', () => {
    expect(refusalOf(inProgress(), deliver('2024-09-01', 'bi_thu', []))).toMatchObject({ code: 'no-evidence' })
    expect(refusalOf(inProgress(), deliver('2024-09-01', 'phu_trach'))).toEqual({ code: 'not-yours' })
    expect(refusalOf(inProgress(), deliver('2024-11-30'))).toBeUndefined()
    expect(refusalOf(inProgress(), deliver('2024-12-01'))).toEqual({ code: 'too-late', data: { closes: '2024-11-30' } })
  })

  test('is corrected by who gave it before the check; in time only while it would be in time', () => {
    const correct = (day: string, who: Line[0] = 'bi_thu'): Line => [
      who,
      day,
      { type: 'correct-delivery', results, note: 'Sửa', evidence: [aFile] },
    ]
    const story = goOn(inProgress(), [deliver('2024-09-20')])
    expect(refusalOf(story, correct('2024-09-21', 'chu_tich_moi'))).toEqual({ code: 'not-yours' })
    expect(refusalOf(story, correct('2024-10-01'))).toEqual({ code: 'too-late', data: { closes: '2024-09-30' } })
    expect(goOn(story, [correct('2024-09-30')]).task.deliveries).toMatchObject([
      { note: 'Đã xong' },
      { note: 'Sửa', corrects: 0 },
    ])
    expect(refusalOf(accepted(), correct('2024-10-02'))).toMatchObject({ code: 'not-now' })
  })

  test('after the deadline the task is overdue, and a late delivery makes that good without undoing it', () => {
    const overdue = passTime(inProgress(), morning('2024-10-01'))
    expect(overdue.history.at(-1)).toMatchObject({ event: { type: 'fell-overdue' }, at: '2024-09-30T17:00:00.000Z' })
    expect(lightOf(overdue.task).light).toBe('RED')
    const late = goOn(overdue, [deliver('2024-10-05'), check('2024-10-06')])
    expect(outcomeFacts(late.task, facts)).toMatchObject({
      isOnTime: false,
      deliveredOn: '2024-10-05',
      deadlinesMissed: 2,
    })
    expect(lightOf(late.task).light).toBe('AMBER')
  })

  test('nothing delivered: not done on the day after the last for checks, and carried over', () => {
    expect(passTime(inProgress(), morning('2024-12-15')).task.status).toBe('IN_PROGRESS')
    const story = passTime(inProgress(), morning('2024-12-16'))
    expect(story.task.status).toBe('NOT_DONE')
    expect(goOn(story, [[SYSTEM, '2025-02-01', { type: 'close-year' }]]).task.carriedOver).toBe(true)
  })

  test('what waits for the verifier is not closed: his delay is his', () => {
    const waiting = passTime(goOn(inProgress(), [deliver('2024-11-30')]), morning('2024-12-20'))
    expect(waiting.task.status).toBe('DELIVERED')
    expect(goOn(waiting, [check('2024-12-20')]).task.status).toBe('ACCEPTED')
    expect(passTime(goOn(waiting, [check('2024-12-20', 'FAILED')]), morning('2024-12-21')).task.status).toBe('NOT_DONE')
  })
})

describe('the check', () => {
  test('is nobody’s who answers for the work', () => {
    const own = alsoHolding('bi_thu', {
      id: 'v',
      person: 'bi_thu',
      name: 'bi_thu',
      post: 'VERIFIER',
      unit: 'hm',
      from: '2020-01-01',
    })
    expect(refusalOf(delivered(), check('2024-10-01', 'ACCEPTED', own))).toEqual({ code: 'own-work' })
    // He has left, and still it was his.
    const gone = alsoHolding('chu_tich', {
      id: 'w',
      person: 'chu_tich',
      name: 'chu_tich',
      post: 'VERIFIER',
      unit: 'hm',
      from: '2024-07-01',
    })
    expect(refusalOf(delivered(), check('2024-10-01', 'ACCEPTED', gone))).toEqual({ code: 'own-work' })
    expect(refusalOf(delivered(), check('2024-10-01', 'ACCEPTED', 'van_phong'))).toEqual({ code: 'not-yours' })
  })

  test('failed, the work goes on, and the defect is counted', () => {
    const failed = goOn(delivered(), [check('2024-09-22', 'FAILED')])
    expect(failed.task.status).toBe('IN_PROGRESS')
    const again = goOn(failed, [deliver('2024-09-25'), check('2024-09-26')])
    expect(outcomeFacts(again.task, facts)).toMatchObject({ accepted: true, failedChecks: 1, isOnTime: true })
  })

  test('put right by its verifier in time, later by the chair with a decision; the wrong one then counts no more', () => {
    const failed = goOn(delivered(), [check('2024-10-02', 'FAILED')])
    expect(refusalOf(failed, correctCheck('2024-10-03', actor('thuong_truc'), 'ACCEPTED', '4'))).toMatchObject({
      code: 'too-early',
      data: { opens: '2024-12-16' },
    })
    const righted = goOn(failed, [correctCheck('2024-10-05', 'kiem_tra', 'ACCEPTED')])
    // It had fallen overdue only because of the wrong check.
    expect(outcomeFacts(righted.task, facts)).toMatchObject({
      accepted: true,
      failedChecks: 0,
      isOnTime: true,
      deadlinesMissed: 1,
    })
    expect(refusalOf(failed, correctCheck('2024-12-17', 'kiem_tra', 'ACCEPTED'))).toMatchObject({ code: 'too-late' })
    expect(refusalOf(failed, correctCheck('2024-12-17', 'thuong_truc', 'ACCEPTED'))).toMatchObject({
      field: 'decision',
    })
    expect(goOn(failed, [correctCheck('2024-12-17', 'thuong_truc', 'ACCEPTED', '4-QĐ')]).task.status).toBe('ACCEPTED')
  })
})

describe('the year’s end', () => {
  test('an outcome is put right beside what follows from the checks', () => {
    const right = (outcome: 'PARTIAL' | 'COMPLETED', fraction?: number): Line => [
      SYSTEM,
      '2025-01-12',
      {
        type: 'correct-outcome',
        outcome,
        ...(fraction === undefined ? {} : { fraction }),
        decision: '3-QĐ',
        ground: 'Khiếu nại đúng',
      },
    ]
    expect(refusalOf(accepted(), right('PARTIAL'))).toMatchObject({ field: 'fraction' })
    expect(refusalOf(accepted(), right('COMPLETED', 0.5))).toMatchObject({ field: 'fraction' })
    const { task } = goOn(accepted(), [right('COMPLETED')])
    expect(task).toMatchObject({ status: 'ACCEPTED', corrected: { outcome: 'COMPLETED', decision: '3-QĐ' } })
  })

  test('what is accepted in full is not carried over, what is accepted in part is', () => {
    expect(isUnfinished(accepted().task)).toBe(false)
    const part = goOn(inProgress(), [
      deliver('2024-09-01'),
      check('2024-09-02', 'ACCEPTED', 'kiem_tra', { ho: 40, 'ban-giao': 1 }),
    ])
    expect(isUnfinished(part.task)).toBe(true)
  })

  test('no person closes the year, and afterwards nothing is due', () => {
    expect(refusalOf(accepted(), ['van_phong', '2025-02-01', { type: 'close-year' }])).toEqual({ code: 'not-yours' })
    const closed = goOn(accepted(), [[SYSTEM, '2025-02-01', { type: 'close-year' }]])
    expect(taskAggregate.isFinal(closed.task)).toBe(true)
  })
})

describe('a task of several years', () => {
  test('is judged on this year’s milestone, by its date and its value', () => {
    const { task } = inProgress()
    if (!task.contract) throw new Error('no contract')
    const long = {
      ...task,
      contract: { ...task.contract, terms: { ...task.contract.terms, untilYear: 2025, deadline: '2025-06-30' } },
    }
    const seen = outcomeFacts(long, facts)
    expect(seen.deadline).toBe('2024-05-15')
    expect(seen.indicators).toMatchObject([{ id: 'ho', target: 28 }])
  })
})
