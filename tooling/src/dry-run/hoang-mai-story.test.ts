import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assessment } from '@khoan-viec/domain/assessment'
import { dayOf, plusDays } from '@khoan-viec/domain/calendar'
import type { Cycle } from '@khoan-viec/domain/cycle'
import type { HandoverAct } from '@khoan-viec/domain/handover'
import {
  headPosts,
  HOUSE_ORGANISATION,
  isHeldOn,
  type Organisation,
  overlaps,
  type Tenure,
} from '@khoan-viec/domain/organisation'
import type { Task } from '@khoan-viec/domain/task'
import type { CaseInput } from '@khoan-viec/grading/case'
import { readScenario } from '@khoan-viec/protocol/scenario'
import { describe, expect, it } from 'vitest'
import { scenariosFolder } from '../rehearse/find-scenario.ts'
import { dryRun } from './play.ts'

const { engine, refused } = dryRun(
  readScenario(readFileSync(join(scenariosFolder, 'hoang-mai-2024-2026.yaml'), 'utf8')),
)
const organisation = engine.stateOf<Organisation>(HOUSE_ORGANISATION)
const headships = (organisation?.tenures ?? []).filter(({ post }) => headPosts.some((each) => each === post))
const cycles = engine.statesOf<Cycle>('cycle')
const taskOf = (id: string) => engine.stateOf<Task>(`task/${id}`)

type Level = 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED'
/** Whom a year grades, at which decided level; a head with the days on which he headed which unit in it. */
type Expected = Readonly<Record<string, readonly [Level, ...string[]]>>

const all2024 = '2024-01-01/2024-12-31'
const half = '2025-01-01/2025-06-30'
const rest = '2025-07-01/2025-12-31'
const all2026 = '2026-01-01/2026-12-31'

/** Worked out from the scenario by the rules of docs/grading, not from what the engine says. */
const expected: Readonly<Record<string, Expected>> = {
  // Quy định 124, of 31/12/2024. Without a hard task the results are assessed TOT, and so are the other criteria: GOOD.
  '2024': {
    'quynh-thien': ['GOOD'],
    'bi-thu-quynh-thien': ['GOOD', `quynh-thien ${all2024}`],
    'chu-tich-quynh-thien': ['GOOD', `quynh-thien ${all2024}`],
    // 13 members for 10, 12 exceed: results XUAT_SAC. 9 units are GOOD or better, 12 heads: 1 place and 2, just enough.
    'quynh-vinh': ['EXCELLENT'],
    'bi-thu-quynh-vinh': ['EXCELLENT', `quynh-vinh ${all2024}`],
    'chu-tich-quynh-vinh': ['EXCELLENT', `quynh-vinh ${all2024}`],
    'quynh-trang': ['GOOD'],
    'bi-thu-quynh-trang': ['GOOD', `quynh-trang ${all2024}`],
    'quynh-di': ['GOOD'],
    'bi-thu-quynh-di': ['GOOD', `quynh-di ${all2024}`],
    'quynh-lap': ['GOOD'],
    'bi-thu-quynh-lap': ['GOOD', `quynh-lap ${all2024}`],
    // 42 ha by the milestone of 40: done on time; a year of a longer contract has nothing to exceed.
    'quynh-loc': ['GOOD'],
    'bi-thu-quynh-loc': ['GOOD', `quynh-loc ${all2024}`],
    'chu-tich-quynh-loc': ['GOOD', `quynh-loc ${all2024}`],
    // 18 of 18.
    'mai-hung': ['GOOD'],
    'bi-thu-mai-hung': ['GOOD', `mai-hung ${all2024}`],
    // The market moved, the shore not cleaned: earned GOOD, lowered by one.
    'quynh-phuong': ['COMPLETED'],
    'bi-thu-quynh-phuong': ['COMPLETED', `quynh-phuong ${all2024}`],
    'chu-tich-quynh-phuong': ['COMPLETED', `quynh-phuong ${all2024}`],
    'quynh-xuan': ['GOOD'],
    'bi-thu-quynh-xuan': ['GOOD', `quynh-xuan ${all2024}`],
    'quynh-lien': ['GOOD'],
    'bi-thu-quynh-lien': ['GOOD', `quynh-lien ${all2024}`],
  },
  // Quy định 124 still, of 30/6/2025; decided by the province. What was open on that day counts as it stood.
  '2025-1': {
    // 14 of 60 plots reported by the first quarter: partly done, lowered by one.
    'quynh-thien': ['COMPLETED'],
    'bi-thu-quynh-thien': ['COMPLETED', `quynh-thien ${half}`],
    'chu-tich-quynh-thien': ['COMPLETED', `quynh-thien ${half}`],
    // 3 of 5 quarries: closed with that result, lowered by one.
    'quynh-vinh': ['COMPLETED'],
    'bi-thu-quynh-vinh': ['COMPLETED', `quynh-vinh ${half}`],
    'chu-tich-quynh-vinh': ['COMPLETED', `quynh-vinh ${half}`],
    // Its one task cancelled by decision: it counts no more, the results are assessed.
    'quynh-trang': ['GOOD'],
    'bi-thu-quynh-trang': ['GOOD', `quynh-trang ${half}`],
    'quynh-di': ['GOOD'],
    'bi-thu-quynh-di': ['GOOD', `quynh-di ${half}`],
    'quynh-lap': ['GOOD'],
    'bi-thu-quynh-lap': ['GOOD', `quynh-lap ${half}`],
    // 72 ha by the milestone of 70. Who retired on 31 March answers by the signed act: done.
    'quynh-loc': ['GOOD'],
    'bi-thu-quynh-loc': ['GOOD', `quynh-loc ${half}`],
    'chu-tich-quynh-loc': ['GOOD', 'quynh-loc 2025-01-01/2025-03-31'],
    'mai-hung': ['GOOD'],
    'bi-thu-mai-hung': ['GOOD', `mai-hung ${half}`],
    // 7 of the way from 4 to 10 km: half done, lowered by one, with the chairwoman who took it over.
    'quynh-phuong': ['COMPLETED'],
    'bi-thu-quynh-phuong': ['COMPLETED', `quynh-phuong ${half}`],
    'chu-tich-quynh-phuong-moi': ['COMPLETED', 'quynh-phuong 2025-04-01/2025-06-30'],
    // Rotated: half of the shore is his until March by the act, the 72 ha of Quỳnh Lộc since April. One is done, one lowers him.
    'chu-tich-quynh-phuong': ['COMPLETED', 'quynh-phuong 2025-01-01/2025-03-31', 'quynh-loc 2025-04-01/2025-06-30'],
    'quynh-xuan': ['GOOD'],
    'bi-thu-quynh-xuan': ['GOOD', `quynh-xuan ${half}`],
    'quynh-lien': ['GOOD'],
    'bi-thu-quynh-lien': ['GOOD', `quynh-lien ${half}`],
  },
  // Quy định 366, of 31/12/2025: 26 common points and 70 for work all done, nothing exceeded: 96, GOOD.
  '2025-2': {
    '17110': ['GOOD'],
    'bi-thu-quynh-thien': ['GOOD', `17110 ${rest}`],
    'chu-tich-quynh-vinh': ['GOOD', `17110 ${rest}`],
    '17128': ['GOOD'],
    'bi-thu-quynh-loc': ['GOOD', `17128 ${rest}`],
    'chu-tich-quynh-phuong': ['GOOD', `17128 ${rest}`],
    // One of two done: the regulation leaves the ward open and the body takes the lower; the head is forced, below 70 %.
    '17125': ['NOT_COMPLETED'],
    'bi-thu-quynh-phuong': ['NOT_COMPLETED', `17125 ${rest}`],
  },
  // Quy định 366: all done. One of one exceeded earns EXCELLENT, but a fifth of three is no place, and no head stands above his ward.
  '2026': {
    '17110': ['GOOD'],
    'bi-thu-quynh-thien': ['GOOD', `17110 ${all2026}`],
    'chu-tich-quynh-vinh': ['GOOD', `17110 ${all2026}`],
    '17128': ['GOOD'],
    'bi-thu-quynh-loc': ['GOOD', `17128 ${all2026}`],
    'chu-tich-quynh-phuong': ['GOOD', `17128 ${all2026}`],
    '17125': ['GOOD'],
    'bi-thu-quynh-phuong': ['GOOD', `17125 ${all2026}`],
  },
}

/** The days on which somebody headed which unit within a period, two posts in one unit once. */
function daysOf(person: string, { from, to }: Cycle['period']): readonly string[] {
  const within = headships
    .filter((each) => each.person === person && overlaps(each, { from, to }))
    .map((each) => ({
      unit: each.unit,
      from: each.from > from ? each.from : from,
      to: each.to !== undefined && each.to < to ? each.to : to,
    }))
  return [...new Set(within.toSorted(byDay).map((each) => `${each.unit} ${each.from}/${each.to}`))]
}
const byDay = (one: { readonly from: string }, other: { readonly from: string }) => (one.from < other.from ? -1 : 1)

describe.each(cycles)('the year $id', (cycle) => {
  const assessments = engine.statesOf<Assessment>('assessment', cycle.id)

  it('grades whom it has to, each at the level and for the days that the facts say', () => {
    const decided = assessments.map(({ subject, kind, decisions }) => [
      subject,
      [decisions.at(-1)?.level, ...(kind === 'LEADER' ? daysOf(subject, cycle.period) : [])],
    ])

    expect(Object.fromEntries(decided)).toEqual(expected[cycle.id])
  })

  it('says of each head the unit headed on its last day, and of who left before none', () => {
    for (const { kind, subject, leads } of assessments.filter((each) => each.kind === 'LEADER')) {
      const last = headships.find((each) => each.person === subject && isHeldOn(each, cycle.period.to))
      expect([kind, subject, leads]).toEqual(['LEADER', subject, last?.unit])
    }
  })

  it('holds of every task exactly who headed the unit on the last day it was that unit’s, and who left before for what he left', () => {
    const { case: hash } = cycle.gradings.at(-1) ?? {}
    const { tasks = [] }: Partial<CaseInput> = JSON.parse(engine.files.get(hash ?? '') ?? '{}')

    expect(tasks.length).toBeGreaterThan(0)
    const own = tasks.filter(({ id }) => !id.includes('@'))
    const left = tasks.filter(({ id }) => id.includes('@'))
    expect(own.map(({ id, obligors }) => [id, new Set(obligors)])).toEqual(
      own.map(({ id }) => [id, new Set([taskOf(id)?.unit, ...inOfficeLast(id, cycle)])]),
    )
    expect(
      left.map(({ id, obligors }) => [
        id,
        obligors,
        inOfficeLast(id, cycle).includes(leaverOf(id)),
        hasLeft(id, cycle),
      ]),
    ).toEqual(left.map(({ id }) => [id, [leaverOf(id)], false, true]))
  })

  it('is decided for good, by the regulation of its last day', () => {
    expect(assessments.filter(({ decisions, closed }) => decisions.length === 0 || !closed)).toEqual([])
    expect(cycle.gradings.at(-1)?.regulation).toBe(cycle.period.to < '2025-08-30' ? 'PARTY-124' : 'PARTY-366')
  })
})

const personOf = ({ person }: Tenure) => person
/** Of `kcn@luyen`, which counts for somebody who left: the task, and who it is. */
const namesIn = (id: string) => ({ task: taskOf(id.split('@')[0] ?? ''), leaver: id.split('@')[1] ?? '' })
const leaverOf = (id: string) => namesIn(id).leaver

/** The last day of the period, or the eve of the decision that moved the work away. */
function lastDayOf(task: Task | undefined, { period: { to } }: Cycle): string {
  const eve = task?.settled ? plusDays(dayOf(task.settled.at), -1) : to
  return eve < to ? eve : to
}

/** Who headed the task's unit on the last day on which the work was its own. */
function inOfficeLast(id: string, cycle: Cycle): readonly string[] {
  const { task } = namesIn(id)
  return headships.filter((each) => each.unit === task?.unit && isHeldOn(each, lastDayOf(task, cycle))).map(personOf)
}

/** Whether he headed the unit while the contract bound it, and no more on the last day. */
function hasLeft(id: string, cycle: Cycle): boolean {
  const { task, leaver } = namesIn(id)
  const [from, to] = [dayOf(task?.contract?.inForceSince ?? ''), lastDayOf(task, cycle)]
  return headships.some(
    (each) => each.person === leaver && each.unit === task?.unit && overlaps(each, { from, to }) && !isHeldOn(each, to),
  )
}

describe('the work that goes on', () => {
  it('is one contract through three years, two structures and two regulations, found from both ends', () => {
    const chain = ['kcn', 'kcn.2025-1', 'kcn.2025-1.2025-2', 'kcn.2025-1.2025-2.2026'].map(taskOf)

    expect(chain.map((task) => [task?.cycle, task?.unit, task?.from?.task])).toEqual([
      ['2024', 'quynh-loc', undefined],
      ['2025-1', 'quynh-loc', 'kcn'],
      ['2025-2', '17128', 'kcn.2025-1'],
      ['2026', '17128', 'kcn.2025-1.2025-2'],
    ])
    expect(new Set(chain.map((task) => task?.contract?.terms.decision)).size).toBe(1)
    expect(chain.map((task) => task?.contract?.terms.obligors.chairman)).toEqual([
      'chu-tich-quynh-loc',
      'chu-tich-quynh-loc',
      'chu-tich-quynh-phuong',
      'chu-tich-quynh-phuong',
    ])
  })

  it('was moved whole, moved in parts, closed with its result, and cancelled, each as decided before', () => {
    const ended = ['khu-tdc', 'rac-bien.2025-1', 'mo-da', 'ntm'].map(taskOf)

    expect(ended.map((task) => [task?.settled?.kind, task?.settled?.to.map(({ task: id }) => id)])).toEqual([
      ['TRANSFERRED', ['khu-tdc.hoang-mai']],
      ['TRANSFERRED', ['rac-bien.2025-1.bai-tam', 'rac-bien.2025-1.cua-lach']],
      ['CLOSED', []],
      [undefined, undefined],
    ])
    expect(taskOf('ntm')?.waiver).toBe('1678/NQ-UBTVQH15')
    expect(ended.map((task) => task?.settled && dayOf(task.settled.at))).toEqual([
      '2025-07-01',
      '2025-07-01',
      '2025-07-01',
      undefined,
    ])
    expect(taskOf('rac-bien.2025-1.bai-tam')?.from).toMatchObject({
      task: 'rac-bien.2025-1',
      unit: 'quynh-phuong',
      part: 'Đoạn bãi tắm',
    })
  })

  it('holds the district back while nobody has said of a task what becomes of it', () => {
    expect(refused.map(({ refusal }) => refusal.code)).toContain('open-work-left')
  })

  it('is handed over by two acts that all three have signed', () => {
    const acts = engine.statesOf<HandoverAct>('handover')

    expect(acts.map(({ unit, outgoing, incoming, status }) => [unit, outgoing, incoming, status])).toEqual([
      ['quynh-phuong', 'chu-tich-quynh-phuong', 'chu-tich-quynh-phuong-moi', 'SIGNED'],
      ['quynh-loc', 'chu-tich-quynh-loc', 'chu-tich-quynh-phuong', 'SIGNED'],
    ])
  })
})

describe('the ward of the same name in Hà Nội', () => {
  it('bears the same name on the same day under another code', () => {
    const names = ['00331', '17110'].map((code) => organisation?.units[code]?.at(-1)?.name)

    expect(names).toEqual(['Phường Hoàng Mai', 'Phường Hoàng Mai'])
  })

  it('may not register with Nghệ An, owes it nothing, and is graded by it in no year', () => {
    expect(refused.find(({ act }) => act.stream === 'task/nham-ten')?.refusal.code).toBe('not-yours')
    expect(taskOf('nham-ten')).toBeUndefined()
    expect(engine.statesOf<Assessment>('assessment').filter(({ unit }) => unit === '00331')).toEqual([])
  })
})
