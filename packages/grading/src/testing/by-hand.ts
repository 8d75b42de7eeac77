import { Fraction } from 'fraction.js'

import type { CaseInput, SubjectInput, TaskInput, UnitInput, UnitLevel, ViolationInput } from '../case/index.ts'

/**
 * The grading rules a second time, as a patient clerk would apply them: one text after another in code, every choice of
 * open units in turn, no data, no bounds. Slow, and sharing nothing with the engine but the form of a case.
 */
type Level = 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED'
type Possible = readonly Level[]

const BEST_FIRST: Possible = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED']
const height = (level: Level): number => 3 - BEST_FIRST.indexOf(level)
const lower = (a: Level, b: Level): Level => (height(a) < height(b) ? a : b)
const unite = (...lists: Possible[]): Possible => BEST_FIRST.filter((level) => lists.some((list) => list.includes(level)))
const pairs = (one: Possible, other: Possible): Possible => unite(...one.map((a) => other.map((b) => lower(a, b))))

type Counted = { n: number; done: number; onTime: number; late: number; good: number; poor: number; exceeded: number; lateOrPoor: number; latePoorUndone: number; onTimeAndGood: number; failed: number }

const isDone = ({ outcome }: TaskInput): boolean => ['EXCEEDED', 'COMPLETED', 'COMPLETED_LATE', 'POOR_QUALITY'].includes(outcome)
const isOnTime = ({ outcome, delays = 0 }: TaskInput): boolean =>
  outcome === 'EXCEEDED' || outcome === 'COMPLETED' || (outcome === 'POOR_QUALITY' && delays === 0)
const isLate = (task: TaskInput): boolean => isDone(task) && !isOnTime(task)
const isGood = ({ outcome }: TaskInput): boolean => ['EXCEEDED', 'COMPLETED', 'COMPLETED_LATE'].includes(outcome)
const isFailed = ({ outcome }: TaskInput): boolean => ['NOT_DONE', 'PARTIAL', 'POOR_QUALITY'].includes(outcome)

const count = (tasks: readonly TaskInput[]): Counted => {
  const those = (holds: (task: TaskInput) => boolean): number => tasks.filter(holds).length
  const poor = (task: TaskInput): boolean => task.outcome === 'POOR_QUALITY'
  return {
    n: tasks.length,
    done: those(isDone),
    onTime: those(isOnTime),
    late: those(isLate),
    good: those(isGood),
    poor: those(poor),
    exceeded: those(({ outcome }) => outcome === 'EXCEEDED'),
    lateOrPoor: those((task) => isLate(task) || poor(task)),
    latePoorUndone: those((task) => isLate(task) || poor(task) || !isDone(task)),
    onTimeAndGood: those((task) => isOnTime(task) && isGood(task)),
    failed: those(isFailed),
  }
}

const madeGood = (task: TaskInput): TaskInput =>
  isFailed(task) || isLate(task) ? { ...task, outcome: 'COMPLETED', defects: 0, delays: 0 } : task

type Setting = Required<NonNullable<CaseInput['settings']>>

export type ByHand = {
  readonly subject: string
  readonly score: number | null
  readonly ranked: boolean
  readonly earned: Possible
  readonly beforeCaps: Possible
  readonly final: Possible
  readonly forcedBy: readonly string[]
  readonly cap: 'KEPT' | 'TIED' | 'LOWERED' | null
}

type Act = { subject: string; heaviest: number; dutyRelated: boolean; remedied: boolean }
type Chosen = ReadonlyMap<string, UnitLevel>
type Judged = { possible: Possible; gap: 'TASKS' | 'OTHER' | null; forced: string[]; score: Fraction | null }

export const gradeByHand = (input: CaseInput): ByHand[] => {
  const { subjects, tasks = [], violations = [], period, side, overlays = [] } = input
  const setting: Setting = {
    capRate: 0.2, capBase: 'GOOD_OR_BETTER', collectiveForcing: 'NONE', basicTargets: 'ALL_MISSED', downgradeSteps: 1,
    downgradePer: 'ONCE', downgradeFloor: 'ASK', gapShare: 0.7, headBound: true, ...input.settings,
  }
  const year = Number(period.to.slice(0, 4))
  const text = side === 'PARTY'
    ? period.to < '2023-10-04' ? '132' : period.to < '2025-08-30' ? '124' : '366'
    : period.to < '2023-09-15' ? '90' : period.to < '2026-01-01' ? '90-48' : '335'
  const byPoints = text === '366' || text === '335'
  const find = (id: string): SubjectInput | undefined => subjects.find((subject) => subject.id === id)
  const idOf = (unit: UnitInput): string => (typeof unit === 'string' ? unit : unit.id)
  const leadersOf = (id: string): SubjectInput[] => subjects.filter(({ leads = [] }) => leads.includes(id))
  const subordinatesOf = (subject: SubjectInput): UnitInput[] =>
    (subject.subordinates ?? []).filter((unit) => !leadersOf(subject.id).some(({ id }) => id === idOf(unit)))
  const unitsOf = (subject: SubjectInput): UnitInput[] => {
    const all = subject.responsibleFor ?? (subject.leads ?? []).flatMap((led) => {
      const collective = find(led)
      return collective ? subordinatesOf(collective) : []
    })
    const seen = new Set<string>()
    return all.filter((unit) => idOf(unit) !== subject.id && !seen.has(idOf(unit)) && seen.add(idOf(unit)))
  }
  const tasksOf = (ids: readonly string[]): TaskInput[] =>
    tasks.filter(({ outcome, obligors }) => outcome !== 'WAIVED' && obligors.some((id) => ids.includes(id)))
  const countedOf = ({ id, leads = [] }: SubjectInput): TaskInput[] => tasksOf([id, ...leads])

  const order = ['REPRIMAND', 'WARNING', 'REMOVAL', 'EXPULSION']
  const acts = [...new Set(violations.map(({ id }) => id))].flatMap((id): Act[] => {
    const entries = violations.filter((entry) => entry.id === id)
    if (entries.some(({ countedIn = [] }) => countedIn.some((counted) => counted < year))) return []
    const counts = (entry: ViolationInput): boolean =>
      entry.decidedOn >= period.from && entry.decidedOn <= period.to && (entry.side === side || text === '90-48')
    const counting = entries.filter(counts)
    const subject = counting[0]?.subject
    if (subject === undefined) return []
    return [{
      subject,
      heaviest: Math.max(...counting.map(({ measure }) => order.indexOf(measure))),
      dutyRelated: counting.some(({ dutyRelated }) => dutyRelated === true),
      remedied: counting.every(({ remedied }) => remedied === true),
    }]
  })
  const disciplined = (id: string, holds: (act: Act) => boolean = () => true): boolean =>
    acts.some((act) => act.subject === id && holds(act))
  const unremedied = ({ remedied }: Act): boolean => !remedied

  const isRanked = ({ kind, employment = {} }: SubjectInput): boolean => {
    if (kind === 'COLLECTIVE') return side === 'PARTY' || text === '335'
    const { suspended = false, monthsInParty = 999, monthsWorked = 12, monthsAbsent = 0, absence } = employment
    if (suspended || (side === 'PARTY' && monthsInParty < 6)) return false
    return absence === 'MATERNITY' || !(monthsWorked < 6 || monthsAbsent >= 6)
  }

  const pointsOf = (subject: SubjectInput, list: readonly TaskInput[], levels: readonly UnitLevel[]): Fraction | null => {
    if (!byPoints) return null
    if (subject.results !== undefined) return new Fraction(subject.results)
    const mean = (credit: (task: TaskInput) => Fraction): Fraction =>
      list.reduce((sum, task) => sum.add(credit(task).mul(task.weight ?? 1)), new Fraction(0))
        .div(list.reduce((sum, task) => sum.add(task.weight ?? 1), new Fraction(0)))
    const quarters = (times: number): Fraction => new Fraction(Math.max(0, 4 - times), 4)
    const quantity = mean((task) => isDone(task) ? new Fraction(1) : task.outcome === 'PARTIAL' && !task.allOrNothing ? new Fraction(task.fraction ?? 0) : new Fraction(0))
    const quality = mean((task) => isGood(task) ? quarters(task.defects ?? 0) : new Fraction(0))
    const schedule = mean((task) => isOnTime(task) ? new Fraction(1) : isLate(task) ? quarters(Math.max(1, task.delays ?? 0)) : new Fraction(0))
    const three = quantity.add(quality).add(schedule)
    if (text !== '335' || subject.kind !== 'LEADER') return three.mul(70).div(3)
    const unit = new Fraction(levels.includes('NOT_COMPLETED') ? '0.5' : '1')
    return three.add(unit).add(subject.assessed?.organising ?? 0).add(subject.assessed?.unity ?? 0).mul(70).div(6)
  }

  const degreeOf = ({ n, done, good, onTime, exceeded, late }: Counted, targetsMet: boolean): string => {
    if (done === n && good === n && onTime === n && exceeded >= 0.3 * n - 1e-9) return 'XUAT_SAC'
    if (done === n && good === n && late <= 0.2 * n + 1e-9) return 'TOT'
    return done >= n / 2 || targetsMet ? 'TRUNG_BINH' : 'KEM'
  }

  const judge = (subject: SubjectInput, change: (task: TaskInput) => TaskInput, chosen: Chosen): Judged => {
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
    const near = [id, ...(subject.subordinates ?? []).map(idOf).filter((unit) => !leadersOf(id).some((one) => one.id === unit)), ...leadersOf(id).map((one) => one.id)]
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
    if ((byPoints && kind !== 'COLLECTIVE')) force('DISCIPLINED', ownDuty)
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
        force('LEADER_DISCIPLINED_FROM_WARNING', leadersOf(id).some((one) => disciplined(one.id, ({ heaviest }) => heaviest >= 1)))
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
          least(90) && !own &&
            (kind !== 'COLLECTIVE' || (![...subs, ...leadersOf(id).map((one) => one.id)].some((one) => disciplined(one)) && faultless)) &&
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
          degree === 'XUAT_SAC' && others.every((one) => atLeast(one, 'TOT')) &&
            (kind !== 'COLLECTIVE' || (share('COMPLETED', below, 100) && share('GOOD', below, 80))),
        ],
      },
      '90': kind === 'LEADER'
        ? {
            EXCELLENT: [share('COMPLETED', answers, 100) && share('GOOD', answers, 70), full && all.exceeded * 2 >= n],
            GOOD: [share('COMPLETED', answers, 100) && share('GOOD', answers, 70), all.done === n && all.onTimeAndGood * 5 >= 4 * n],
            COMPLETED: [share('COMPLETED', answers, 70), all.done * 10 > 7 * n],
          }
        : { EXCELLENT: [true, full && all.exceeded * 2 >= n], GOOD: [true, full], COMPLETED: [true, all.done === n && all.lateOrPoor * 5 <= n] },
      '335': kind === 'COLLECTIVE'
        ? { EXCELLENT: [least(90), full && all.exceeded * 10 >= 3 * n], GOOD: [least(70), full], COMPLETED: [least(50), all.done === n && all.late * 5 <= n] }
        : { EXCELLENT: [least(90)], GOOD: [least(70)], COMPLETED: [least(50)] },
    }
    const rules = table[text === '90-48' ? '90' : text] ?? {}
    const asked = BEST_FIRST.filter((level) => rules[level])
    const certain = asked.find((level) => rules[level]?.[0] && (rules[level][1] === undefined || (n > 0 && rules[level][1])))
    if (certain) return end([certain])
    if (n === 0 && asked.some((level) => rules[level]?.[1] !== undefined)) {
      return end(unite(asked.filter((level) => rules[level]?.[0]), ['COMPLETED', 'NOT_COMPLETED']), null)
    }
    if (text === '132') return end(['GOOD', 'COMPLETED', 'NOT_COMPLETED'])
    return end(['COMPLETED', 'NOT_COMPLETED'], n > 0 && rules.COMPLETED?.[0] ? 'TASKS' : 'OTHER')
  }

  const OPEN: Possible = ['COMPLETED', 'NOT_COMPLETED']
  const lowered = (level: Level, steps: number): Possible => {
    if (level === 'NOT_COMPLETED') return [level]
    const to = height(level) - steps
    if (to >= 1) return [BEST_FIRST[3 - to] ?? 'COMPLETED']
    return setting.downgradeFloor === 'ASK' ? OPEN : [setting.downgradeFloor]
  }

  const finals = new Map<string, Possible>()
  const beforeCaps = new Map<string, Possible>()
  const partial = new Map<string, { level: Possible; earned: Possible; forcedBy: string[]; score: Fraction | null }>()

  const bound = (subject: SubjectInput, level: Possible, of: ReadonlyMap<string, Possible>): Possible => {
    const bounded = subject.kind === 'LEADER' && setting.headBound
      ? (subject.leads ?? []).reduce((kept, led) => { const l = of.get(led) ?? []; return l.length > 0 ? pairs(kept, l) : kept }, level)
      : level
    const { monthsAbsent = 0, absence } = subject.employment ?? {}
    const ceiling = subject.kind !== 'COLLECTIVE' && absence !== 'MATERNITY' && monthsAbsent >= 3
    return ceiling ? pairs(bounded, ['COMPLETED']) : bounded
  }

  const combinations = (units: readonly UnitInput[]): Chosen[] => {
    let all: Map<string, UnitLevel>[] = [new Map()]
    for (const unit of units) {
      const levels: readonly UnitLevel[] = typeof unit === 'string' ? (beforeCaps.get(unit) ?? []) : [unit.level]
      if (levels.length === 0) continue
      all = levels.flatMap((level) => all.map((chosen) => new Map([...chosen, [idOf(unit), level] as const])))
    }
    return all
  }

  const grade = (subject: SubjectInput): void => {
    if (beforeCaps.has(subject.id)) return
    const units = [...subordinatesOf(subject), ...unitsOf(subject).filter((unit) => !subordinatesOf(subject).some((known) => idOf(known) === idOf(unit)))]
    for (const id of [...units.map(idOf), ...(subject.leads ?? [])]) {
      const known = find(id)
      if (known) grade(known)
    }
    if (!isRanked(subject)) {
      beforeCaps.set(subject.id, [])
      partial.set(subject.id, { level: [], earned: [], forcedBy: [], score: null })
      return
    }
    const overlay = overlays.includes('HOANG_MAI_DOWNGRADE') && subject.kind !== 'INDIVIDUAL'
    const failed = count(countedOf(subject)).failed
    const levels: Possible[] = []
    const earned: Possible[] = []
    const scores: Fraction[] = []
    let forced: string[] | null = null
    for (const chosen of combinations(units)) {
      const now = judge(subject, (task) => task, chosen)
      forced = forced === null ? now.forced : forced.filter((code) => now.forced.includes(code))
      if (now.score) scores.push(now.score)
      if (!overlay) {
        levels.push(now.possible)
        earned.push(now.possible)
        continue
      }
      const { n, done } = count(countedOf(subject))
      const enough = new Fraction(setting.gapShare).mul(n).compare(done) <= 0
      const permitted: Possible = now.gap === 'TASKS' && enough ? ['COMPLETED'] : now.gap ? OPEN : now.possible
      if (failed === 0) {
        levels.push(permitted)
        earned.push(now.possible)
        continue
      }
      const good = judge(subject, madeGood, chosen)
      const steps = setting.downgradeSteps * (setting.downgradePer === 'TASK' ? failed : 1)
      const down = good.gap ? unite(lowered('COMPLETED', steps), ['NOT_COMPLETED']) : unite(...good.possible.map((level) => lowered(level, steps)))
      earned.push(good.possible)
      levels.push(pairs(down, permitted))
    }
    const level = unite(...levels)
    const score = scores.reduce<Fraction | null>((best, one) => (best && best.compare(one) >= 0 ? best : one), null)
    partial.set(subject.id, { level, earned: unite(...earned), forcedBy: forced ?? [], score })
    beforeCaps.set(subject.id, bound(subject, level, beforeCaps))
  }
  subjects.forEach(grade)

  const caps = new Map<string, 'KEPT' | 'TIED' | 'LOWERED'>()
  for (const kind of ['COLLECTIVE', 'LEADER', 'INDIVIDUAL']) {
    const ofKind = subjects.filter((subject) => subject.kind === kind)
    for (const subject of ofKind) finals.set(subject.id, bound(subject, partial.get(subject.id)?.level ?? [], finals))
    for (const group of new Set(ofKind.map((subject) => subject.group))) {
      const members = ofKind.filter((subject) => subject.group === group)
      const at = (level: Level): SubjectInput[] => members.filter(({ id }) => finals.get(id)?.join() === level)
      const excellent = at('EXCELLENT')
      const good = at('GOOD')
      const rate = new Fraction(setting.capRate)
      const ranked = members.filter(({ id }) => (finals.get(id)?.length ?? 0) > 0)
      const settled = ranked.filter(({ id }) => finals.get(id)?.length === 1)
      const base = text === '132' ? ranked.length : setting.capBase === 'ALL_IN_GROUP' ? settled.length : good.length + excellent.length
      let places = Number(rate.mul(base).floor().n)
      if (text !== '132' && setting.capBase === 'GOOD_ONLY') {
        places = 0
        while (rate.mul(good.length + excellent.length - (places + 1)).compare(places + 1) >= 0) places++
      }
      const better = (one: SubjectInput, other: SubjectInput): number => {
        const a = partial.get(one.id)?.score
        const b = partial.get(other.id)?.score
        return a && b ? b.compare(a) : 0
      }
      for (const one of excellent) {
        const above = excellent.filter((other) => better(one, other) > 0).length
        const equal = excellent.filter((other) => better(one, other) === 0).length
        const fate = above + equal <= places ? 'KEPT' : above < places ? 'TIED' : 'LOWERED'
        caps.set(one.id, fate)
        if (fate === 'TIED') finals.set(one.id, ['EXCELLENT', 'GOOD'])
        if (fate === 'LOWERED') finals.set(one.id, ['GOOD'])
      }
    }
  }
  return subjects.map((subject) => {
    const { earned = [], forcedBy = [], score = null } = partial.get(subject.id) ?? {}
    return {
      subject: subject.id,
      score: score && Number(score.mul(100).add(new Fraction(1, 2)).floor().n) / 100,
      ranked: isRanked(subject),
      earned,
      beforeCaps: beforeCaps.get(subject.id) ?? [],
      final: finals.get(subject.id) ?? [],
      forcedBy: forcedBy.toSorted(),
      cap: caps.get(subject.id) ?? null,
    }
  })
}
