import { test as property } from '@fast-check/vitest'
import { describe, expect, test, vi } from 'vitest'
import { SYSTEM } from '../organisation/organisation.ts'
import { taskAggregate } from './aggregate.ts'
import type { TaskCommand } from './command.ts'
import type { Task } from './task.ts'
import { anyLife } from './testing/lives.ts'
import { contextAt, goOn, inProgress, type Line, refusalOf } from './testing/story.ts'
import { aReport, facts } from './testing/world.ts'
import { obligorsOf } from './who.ts'

// Lives are long and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

const change = { post: 'CHAIRMAN', outgoing: 'chu_tich', decision: '9-QĐ/ThU' } as const
const handOver = (day: string, lastDay?: string): Line => [
  SYSTEM,
  day,
  { type: 'hand-over', ...change, incoming: 'chu_tich_moi', ...(lastDay === undefined ? {} : { lastDay }) },
]
const settle = (act = 'act-1'): TaskCommand => ({
  type: 'settle-hand-over',
  ...change,
  act,
  item: { task: 'qv-1', outcome: 'COMPLETED', note: 'Đạt mốc' },
})
const report = (day: string, period: string, ho: number): Line => [
  'bi_thu',
  day,
  { type: 'report', report: aReport(period, { values: { ho, 'ban-giao': 0 } }) },
]

describe('what a head leaves of a task', () => {
  test('is the state of his last day, however late the change is entered', () => {
    const before = goOn(inProgress(), [report('2024-06-03', '2024-M05', 28), report('2024-07-02', '2024-Q2', 48)])
    expect(goOn(before, [handOver('2024-07-03', '2024-06-30')]).task.handovers).toMatchObject([{ fraction: 0.333333 }])
    expect(goOn(before, [handOver('2024-07-03', '2024-07-02')]).task.handovers).toMatchObject([{ fraction: 0.6 }])
  })

  test('is what the signed act says, once, and of nobody else', () => {
    const story = goOn(inProgress(), [handOver('2024-07-01'), [SYSTEM, '2024-07-08', settle()]])
    expect(story.task.handovers).toMatchObject([{ outgoing: 'chu_tich', outcome: 'COMPLETED', act: 'act-1' }])
    expect(refusalOf(story, [SYSTEM, '2024-07-09', settle('act-2')])).toMatchObject({ code: 'already-done' })
    expect(refusalOf(inProgress(), [SYSTEM, '2024-07-09', settle()])).toMatchObject({ code: 'not-found' })
    expect(refusalOf(goOn(inProgress(), [handOver('2024-07-01')]), ['van_phong', '2024-07-09', settle()])).toEqual({
      code: 'not-yours',
    })
  })

  test('is a part no more when the act says that it is whole', () => {
    const story = goOn(inProgress(), [
      report('2024-06-03', '2024-M05', 28),
      handOver('2024-07-01'),
      [SYSTEM, '2024-07-08', settle()],
    ])
    expect(story.task.handovers[0]).not.toHaveProperty('fraction')
  })

  test('is his, and nobody answers in his place until somebody follows', () => {
    const leave: Line = [SYSTEM, '2024-07-01', { type: 'hand-over', ...change, lastDay: '2024-06-30' }]
    const follow: Line = [SYSTEM, '2024-08-05', { type: 'succeed-head', ...change, incoming: 'chu_tich_moi' }]
    const left = goOn(inProgress(), [leave])
    expect(obligorsOf(left.task)).toEqual({ secretary: 'bi_thu' })
    expect(refusalOf(left, handOver('2024-07-02'))).toEqual({ code: 'already-done' })
    const followed = goOn(left, [report('2024-07-02', '2024-Q2', 48), follow])
    expect(obligorsOf(followed.task)).toEqual({ secretary: 'bi_thu', chairman: 'chu_tich_moi' })
    expect(followed.task.handovers).toMatchObject([{ ...left.task.handovers[0], incoming: 'chu_tich_moi' }])
    expect(refusalOf(followed, follow)).toEqual({ code: 'already-done' })
    expect(refusalOf(inProgress(), follow)).toEqual({ code: 'not-found', field: 'outgoing' })
    expect(goOn(followed, [[SYSTEM, '2024-08-12', settle()]]).task.handovers).toMatchObject([
      { incoming: 'chu_tich_moi', act: 'act-1' },
    ])
  })

  property.prop([anyLife], { numRuns: 60 })(
    'is never bettered or worsened by anything that comes after the act',
    ({ story }) => {
      let task: Task | undefined
      let fixed: Task['handovers'][number] | undefined
      for (const recorded of story.history) {
        task = taskAggregate.evolve(task, recorded, facts)
        const settled = task.handovers.find(({ act }) => act !== undefined)
        fixed ??= settled
        expect(settled).toEqual(fixed)
        if (settled)
          expect(taskAggregate.decide(task, settle('another'), contextAt(SYSTEM, recorded.at)).ok).toBe(false)
      }
    },
  )
})
