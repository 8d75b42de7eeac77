import type { Fraction } from 'fraction.js'
import type { SubjectInput, TaskInput, UnitInput, UnitLevel } from '../case/index.ts'
import { BEST_FIRST, count, height, unite, type Counted, type Level, type Possible } from './by-hand-count.ts'
import type { Act, Year } from './by-hand-year.ts'

export type Chosen = ReadonlyMap<string, UnitLevel>
export type Judged = { possible: Possible; gap: 'TASKS' | 'OTHER' | null; forced: string[]; score: Fraction | null }

/** One subject under its text, for one choice of open units. */
export const judge = (
  year: Year,
  subject: SubjectInput,
  change: (task: TaskInput) => TaskInput,
  chosen: Chosen,
): Judged => {
  const {
    setting,
    text,
    byPoints,
    idOf,
    leadersOf,
    subordinatesOf,
    unitsOf,
    tasksOf,
    countedOf,
    disciplined,
    unremedied,
    pointsOf,
    degreeOf,
  } = year
  const { id, kind, leads = [], mainTargetsMet = true, findings = [], basicTargets = {} } = subject
  const list = countedOf(subject).map(change)
  const all = count(list)
  const { n } = all
  const ranked = (units: readonly UnitInput[]): UnitLevel[] =>
    units.map((unit) => chosen.get(idOf(unit)) ?? 'NOT_RANKED').filter((level) => level !== 'NOT_RANKED')
  const answers = ranked(kind === 'LEADER' ? unitsOf(subject) : [])
  const below = ranked(subordinatesOf(subject))
  const results = pointsOf(subject, list, answers)
  const score = results && results.add(subject.common ?? 0)
  const under = (share: number, { n: of, done }: Counted): boolean => of > 0 && done * 100 < share * of
  const own = disciplined(id)
  const ownDuty = disciplined(id, ({ dutyRelated }) => dutyRelated)
  const near = [
    id,
    ...(subject.subordinates ?? []).map(idOf).filter((unit) => !leadersOf(id).some((one) => one.id === unit)),
    ...leadersOf(id).map((one) => one.id),
  ]
  const subs = subordinatesOf(subject).map(idOf)
  const others = subject.criteria?.others ?? []
  const degree = subject.criteria?.results ?? degreeOf(all, mainTargetsMet)
  const targets = Object.values(basicTargets).filter((state) => state !== 'NOT_APPLICABLE')
  const missed = targets.filter((state) => state === 'MISSED').length
  const missesTargets = setting.basicTargets === 'ANY_MISSED' ? missed > 0 : missed > 0 && missed === targets.length

  const forced = new Map<string, boolean>()
  const force = (code: string, holds: boolean): void => void forced.set(code, holds)
  if (byPoints) force('SCORE_BELOW_50', score !== null && score.compare(50) < 0)
  if (text === '366' && kind === 'LEADER') {
    force('DONE_BELOW_70', under(70, all) || leads.some((led) => under(70, count(tasksOf([led]).map(change)))))
    force('BASIC_TARGETS', missesTargets)
    force('UNITS_NOT_COMPLETED', answers.filter((level) => level === 'NOT_COMPLETED').length * 2 > answers.length)
    force('LOW_CONFIDENCE', subject.confidence !== undefined && subject.confidence.low * 2 > subject.confidence.cast)
  }
  if (text === '366' && kind === 'COLLECTIVE' && setting.collectiveForcing === 'LEADER_LIST') {
    force('DONE_BELOW_70', under(70, all))
    force('DEGRADATION', findings.includes('DEGRADATION'))
  }
  if (byPoints && kind !== 'COLLECTIVE') force('DISCIPLINED', ownDuty)
  if (byPoints ? kind !== 'COLLECTIVE' : true) force('DEGRADATION', findings.includes('DEGRADATION'))
  if (text === '335' && kind === 'LEADER') force('SUBORDINATE_CORRUPTION', findings.includes('SUBORDINATE_CORRUPTION'))
  if (text === '124') {
    force('KEM', [degree, ...others].includes('KEM'))
    force('DONE_BELOW_50_AND_MAIN_TARGETS_MISSED', under(50, all) && !mainTargetsMet)
    if (kind === 'COLLECTIVE') {
      force('DISCIPLINED', own)
      force('SUBORDINATES_DISCIPLINED', subs.filter((unit) => disciplined(unit)).length * 5 > subs.length)
      force('SUBORDINATE_CORRUPTION', findings.includes('SUBORDINATE_CORRUPTION'))
      force('DISUNITY', findings.includes('DISUNITY'))
    } else force('DISCIPLINED', disciplined(id, unremedied))
  }
  if (text === '132') {
    force('DISCIPLINED', own)
    if (kind === 'COLLECTIVE') {
      force('DONE_BELOW_50_AND_MAIN_TARGETS_MISSED', under(50, all) && !mainTargetsMet)
      force(
        'LEADER_DISCIPLINED_FROM_WARNING',
        leadersOf(id).some((one) => disciplined(one.id, ({ heaviest }) => heaviest >= 1)),
      )
      force('DISUNITY', findings.includes('DISUNITY'))
    } else force('DONE_BELOW_50', under(50, all))
  }
  if (text === '90' || text === '90-48') {
    force('DISCIPLINED', own)
    if (kind === 'LEADER') force('DONE_BELOW_50', under(50, all))
    else force('LATE_POOR_OR_UNDONE_OVER_50', n > 0 && all.latePoorUndone * 2 > n)
  }
  const grounds = [...forced].filter(([, holds]) => holds).map(([code]) => code)
  const end = (possible: Possible, gap: Judged['gap'] = null): Judged => ({ possible, gap, forced: grounds, score })
  if (grounds.length > 0) return end(['NOT_COMPLETED'])

  const least = (value: number): boolean => score !== null && score.compare(value) >= 0
  const share = (level: Level, units: readonly UnitLevel[], part: number): boolean =>
    units.filter((unit) => unit !== 'NOT_RANKED' && height(unit) >= height(level)).length * 100 >= part * units.length
  const nobody = (holds: (act: Act) => boolean): boolean => !near.some((one) => disciplined(one, holds))
  const atLeast = (degreeNow: string, wanted: string): boolean => {
    const degrees = ['KEM', 'TRUNG_BINH', 'TOT', 'XUAT_SAC']
    return degrees.indexOf(degreeNow) >= degrees.indexOf(wanted)
  }
  const faultless = ['ALL', 'NOT_APPLICABLE'].includes(subject.faultsRemedied ?? 'NOT_APPLICABLE')
  const full = all.done === n && all.onTime === n && all.good === n
  /** [other conditions, conditions on ratios]; a level without the second asks nothing of the tasks. */
  const table: Record<string, Partial<Record<Level, readonly [boolean, boolean?]>>> = {
    '366': {
      EXCELLENT: [
        least(90) &&
          !own &&
          (kind !== 'COLLECTIVE' ||
            (![...subs, ...leadersOf(id).map((one) => one.id)].some((one) => disciplined(one)) && faultless)) &&
          (kind !== 'LEADER' || !leads.some((led) => disciplined(led))),
        full && all.exceeded * 10 >= 3 * n,
      ],
      GOOD: [least(70), full],
      COMPLETED: [least(50), all.done === n && all.late * 5 <= n],
    },
    '124': {
      EXCELLENT: [others.every((one) => atLeast(one, 'TOT')) && degree === 'XUAT_SAC' && nobody(() => true)],
      GOOD: [others.every((one) => atLeast(one, 'TRUNG_BINH')) && atLeast(degree, 'TOT') && nobody(unremedied)],
      COMPLETED: [[degree, ...others].every((one) => atLeast(one, 'TRUNG_BINH')) && nobody(unremedied)],
    },
    '132': {
      EXCELLENT: [
        degree === 'XUAT_SAC' &&
          others.every((one) => atLeast(one, 'TOT')) &&
          (kind !== 'COLLECTIVE' || (share('COMPLETED', below, 100) && share('GOOD', below, 80))),
      ],
    },
    '90':
      kind === 'LEADER'
        ? {
            EXCELLENT: [share('COMPLETED', answers, 100) && share('GOOD', answers, 70), full && all.exceeded * 2 >= n],
            GOOD: [
              share('COMPLETED', answers, 100) && share('GOOD', answers, 70),
              all.done === n && all.onTimeAndGood * 5 >= 4 * n,
            ],
            COMPLETED: [share('COMPLETED', answers, 70), all.done * 10 > 7 * n],
          }
        : {
            EXCELLENT: [true, full && all.exceeded * 2 >= n],
            GOOD: [true, full],
            COMPLETED: [true, all.done === n && all.lateOrPoor * 5 <= n],
          },
    '335':
      kind === 'COLLECTIVE'
        ? {
            EXCELLENT: [least(90), full && all.exceeded * 10 >= 3 * n],
            GOOD: [least(70), full],
            COMPLETED: [least(50), all.done === n && all.late * 5 <= n],
          }
        : { EXCELLENT: [least(90)], GOOD: [least(70)], COMPLETED: [least(50)] },
  }
  const rules = table[text === '90-48' ? '90' : text] ?? {}
  const asked = BEST_FIRST.filter((level) => rules[level])
  const certain = asked.find(
    (level) => rules[level]?.[0] && (rules[level][1] === undefined || (n > 0 && rules[level][1])),
  )
  if (certain) return end([certain])
  if (n === 0 && asked.some((level) => rules[level]?.[1] !== undefined)) {
    return end(
      unite(
        asked.filter((level) => rules[level]?.[0]),
        ['COMPLETED', 'NOT_COMPLETED'],
      ),
      null,
    )
  }
  if (text === '132') return end(['GOOD', 'COMPLETED', 'NOT_COMPLETED'])
  return end(['COMPLETED', 'NOT_COMPLETED'], n > 0 && rules.COMPLETED?.[0] ? 'TASKS' : 'OTHER')
}
