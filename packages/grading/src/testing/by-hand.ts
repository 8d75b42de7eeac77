import { Fraction } from 'fraction.js'
import type { CaseInput, SubjectInput, UnitInput, UnitLevel } from '../case/index.ts'
import { BEST_FIRST, count, height, madeGood, pairs, unite, type Level, type Possible } from './by-hand-count.ts'
import { judge, type Chosen } from './by-hand-judge.ts'
import { openYear } from './by-hand-year.ts'

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

/**
 * The grading rules a second time, as a patient clerk would apply them: one text after another in code, every choice of
 * open units in turn, no data, no bounds. Slow, and sharing nothing with the engine but the form of a case.
 */
export const gradeByHand = (input: CaseInput): ByHand[] => {
  const { subjects, overlays = [] } = input
  const year = openYear(input)
  const { setting, text, find, idOf, subordinatesOf, unitsOf, countedOf, isRanked } = year

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
    const bounded =
      subject.kind === 'LEADER' && setting.headBound
        ? (subject.leads ?? []).reduce((kept, led) => {
            const l = of.get(led) ?? []
            return l.length > 0 ? pairs(kept, l) : kept
          }, level)
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
    const units = [
      ...subordinatesOf(subject),
      ...unitsOf(subject).filter((unit) => !subordinatesOf(subject).some((known) => idOf(known) === idOf(unit))),
    ]
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
      const now = judge(year, subject, (task) => task, chosen)
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
      const good = judge(year, subject, madeGood, chosen)
      const steps = setting.downgradeSteps * (setting.downgradePer === 'TASK' ? failed : 1)
      const down = good.gap
        ? unite(lowered('COMPLETED', steps), ['NOT_COMPLETED'])
        : unite(...good.possible.map((level) => lowered(level, steps)))
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
      const base =
        text === '132'
          ? ranked.length
          : setting.capBase === 'ALL_IN_GROUP'
            ? settled.length
            : good.length + excellent.length
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
