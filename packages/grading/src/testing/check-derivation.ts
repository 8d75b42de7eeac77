import { Fraction } from 'fraction.js'
import type { ConditionStep, Result, Seen, Step, TaskRow, Variant } from '../engine/index.ts'
import type { Level } from '../level/index.ts'
import type { Comparison, Word } from '../regulations/index.ts'
import { lowerByHand, permitByHand } from './check-downgrade.ts'

/**
 * Pencil and paper: works every number of a derivation out again from the facts shown beside it, knowing nothing of the
 * case. Returns what does not come out.
 */
type Of<Name extends Step['step']> = Extract<Step, { step: Name }>

const BEST_FIRST: readonly Level[] = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED']
const lower = (one: readonly Level[], other: readonly Level[]): Level[] =>
  BEST_FIRST.filter((level) =>
    one.some((a) => other.some((b) => BEST_FIRST[Math.max(BEST_FIRST.indexOf(a), BEST_FIRST.indexOf(b))] === level)),
  )

const DONE = ['EXCEEDED', 'COMPLETED', 'COMPLETED_LATE', 'POOR_QUALITY']
const GOOD = ['EXCEEDED', 'COMPLETED', 'COMPLETED_LATE']

const says: Readonly<Record<Word, (row: TaskRow) => boolean>> = {
  DONE: ({ outcome }) => DONE.includes(outcome),
  UNDONE: ({ outcome }) => !DONE.includes(outcome),
  ON_TIME: ({ outcome, delays = 0 }) =>
    outcome === 'EXCEEDED' || outcome === 'COMPLETED' || (outcome === 'POOR_QUALITY' && delays === 0),
  LATE: (row) => says.DONE(row) && !says.ON_TIME(row),
  GOOD_QUALITY: ({ outcome }) => GOOD.includes(outcome),
  POOR: ({ outcome }) => outcome === 'POOR_QUALITY',
  EXCEEDED: ({ outcome }) => outcome === 'EXCEEDED',
  FAILED: ({ outcome }) => ['NOT_DONE', 'PARTIAL', 'POOR_QUALITY'].includes(outcome),
}

const lessQuarters = (times: number): Fraction => new Fraction(Math.max(0, 4 - times), 4)

const creditsOf = (row: TaskRow): Record<'quantity' | 'quality' | 'schedule', Fraction> => ({
  quantity: says.DONE(row) ? new Fraction(1) : new Fraction(row.allOrNothing ? 0 : (row.fraction ?? 0)),
  quality: says.GOOD_QUALITY(row) ? lessQuarters(row.defects ?? 0) : new Fraction(0),
  schedule: says.ON_TIME(row)
    ? new Fraction(1)
    : says.LATE(row)
      ? lessQuarters(Math.max(1, row.delays ?? 0))
      : new Fraction(0),
})

const compares = (order: number, comparison: Comparison): boolean =>
  ({ '>=': order >= 0, '>': order > 0, '<=': order <= 0, '<': order < 0 })[comparison]

const share = (count: number, of: number, { comparison, value }: { comparison: Comparison; value: number }): boolean =>
  compares(new Fraction(count).compare(new Fraction(value).mul(of)), comparison)

const yesNo = (holds: boolean): 'YES' | 'NO' => (holds ? 'YES' : 'NO')

const outcomeOf = ({ test, facts }: Seen, forcing: boolean, scored: string | undefined): Seen['outcome'] => {
  const {
    count = 0,
    of = 0,
    score = facts.step && scored,
    points,
    maximum = 0,
    led = [],
    violations = [],
    degrees = [],
    findings = [],
    parts = [],
    targets = [],
  } = facts
  const ranks = ['KEM', 'TRUNG_BINH', 'TOT', 'XUAT_SAC']
  const applicable = targets.filter((state) => state !== 'NOT_APPLICABLE')
  const missed = targets.filter((state) => state === 'MISSED').length
  switch (test.is) {
    case 'SCORE':
      return score === undefined
        ? 'NO_TASKS'
        : yesNo(compares(new Fraction(score).compare(test.value), test.comparison))
    case 'POINTS_SHARE':
      return points === undefined
        ? 'NO_TASKS'
        : yesNo(compares(new Fraction(points).compare(new Fraction(test.value).mul(maximum)), test.comparison))
    case 'TASK_SHARE': {
      if (test.over === 'COUNTED') return of === 0 ? 'NO_TASKS' : yesNo(share(count, of, test))
      const each = led.filter((one) => one.of > 0).map((one) => share(one.count, one.of, test))
      return each.includes(true) ? 'YES' : each.length < led.length ? 'NO_TASKS' : 'NO'
    }
    case 'UNIT_SHARE':
      return yesNo(of === 0 ? !forcing : share(count, of, test))
    case 'DISCIPLINED':
      return yesNo(violations.length > 0)
    case 'NONE_DISCIPLINED':
      return yesNo(violations.length === 0)
    case 'SUBORDINATES_DISCIPLINED':
      return yesNo(of > 0 && share(count, of, test))
    case 'FAULTS_REMEDIED':
      return yesNo(facts.faults !== undefined && test.among.includes(facts.faults))
    case 'DEGREE':
      return yesNo(degrees.every((degree) => ranks.indexOf(degree) >= ranks.indexOf(test.atLeast)))
    case 'ANY_DEGREE':
      return yesNo(degrees.includes(test.degree))
    case 'MAIN_TARGETS_MISSED':
      return yesNo(facts.mainTargetsMet === false)
    case 'BASIC_TARGETS_MISSED':
      return yesNo(missed > 0 && (facts.reading === 'ANY_MISSED' || missed === applicable.length))
    case 'LOW_CONFIDENCE':
      return yesNo(of > 0 && share(count, of, test))
    case 'FINDING':
      return yesNo(findings.includes(test.finding))
    case 'ALL_OF':
    case 'ANY_OF': {
      const outcomes = parts.map((part) => outcomeOf(part, forcing, scored))
      const decisive = test.is === 'ALL_OF' ? 'NO' : 'YES'
      if (outcomes.includes(decisive)) return decisive
      return outcomes.includes('NO_TASKS') ? 'NO_TASKS' : decisive === 'NO' ? 'YES' : 'NO'
    }
  }
}

export const checkDerivation = (result: Result): string[] => {
  const faults: string[] = []
  const check = (what: string, shown: unknown, worked: unknown): void => {
    if (JSON.stringify(shown) !== JSON.stringify(worked)) {
      faults.push(`${result.subject}, ${what}: shown ${JSON.stringify(shown)}, worked out ${JSON.stringify(worked)}`)
    }
  }
  const same = (what: string, shown: string, worked: Fraction): void => {
    if (!new Fraction(shown).equals(worked))
      faults.push(`${result.subject}, ${what}: shown ${shown}, worked out ${worked.toFraction()}`)
  }
  const all = <Name extends Step['step']>(name: Name, variant?: Variant): Of<Name>[] =>
    result.derivation.filter(
      (step): step is Of<Name> =>
        step.step === name && (variant === undefined || ('variant' in step.facts && step.facts.variant === variant)),
    )

  /** Facts that are shown elsewhere in the derivation too, in a condition and in those it is made of. */
  const checkSeen = (rule: string, { test, facts }: Seen, variant: Variant): void => {
    const [tasks] = all('TASKS', variant)
    if (test.is === 'ALL_OF' || test.is === 'ANY_OF') {
      check(
        `${rule} parts`,
        facts.parts?.map((part) => part.test),
        test.tests,
      )
      facts.parts?.forEach((part) => checkSeen(rule, part, variant))
    }
    if (test.is === 'TASK_SHARE' && test.over === 'COUNTED' && tasks) {
      const holds = (row: TaskRow): boolean =>
        test.joined === 'OR' ? test.words.some((word) => says[word](row)) : test.words.every((word) => says[word](row))
      check(
        `${rule} count`,
        [facts.count, facts.of],
        [tasks.facts.tasks.filter(holds).length, tasks.facts.tasks.length],
      )
    }
    if (test.is === 'SCORE') {
      const scores = all('SCORE', variant).map(({ outcome }) => outcome)
      check(
        `${rule} score`,
        facts.step ? scores.length === 1 && facts.score === undefined : scores.includes(facts.score ?? ''),
        true,
      )
    }
    if (test.is === 'POINTS_SHARE')
      check(
        `${rule} points`,
        all('SCORE', variant).some(({ facts: { common, results } }) =>
          test.of === 'COMMON' ? common === facts.points : results === facts.points,
        ),
        true,
      )
  }

  const checkCondition = (condition: ConditionStep, forcing: boolean, variant: Variant): void => {
    for (const seen of condition.seen) {
      check(condition.rule, seen.outcome, outcomeOf(seen, forcing, all('SCORE', variant)[0]?.outcome))
      checkSeen(condition.rule, seen, variant)
    }
    const outcomes = new Set(condition.seen.map(({ outcome }) => outcome))
    check(`${condition.rule} over all`, condition.outcome, outcomes.size > 1 ? 'OPEN' : [...outcomes][0])
  }

  for (const variant of ['AS_IT_STANDS', 'MADE_GOOD'] as const) {
    const [tasks] = all('TASKS', variant)
    for (const row of tasks?.facts.tasks ?? []) {
      const credits = creditsOf(row)
      same(`${row.task} quantity`, row.quantity, credits.quantity)
      same(`${row.task} quality`, row.quality, credits.quality)
      same(`${row.task} schedule`, row.schedule, credits.schedule)
    }
    for (const [word, count] of Object.entries(tasks?.outcome ?? {})) {
      const rows = tasks?.facts.tasks ?? []
      check(word, count, word === 'n' ? rows.length : rows.filter((row) => says[word as Word](row)).length) // the keys are n and the words
    }
    for (const step of all('RESULTS_COMPUTED', variant)) {
      const sum = (credit: (row: TaskRow) => string): Fraction =>
        (tasks?.facts.tasks ?? []).reduce(
          (total, row) => total.add(new Fraction(credit(row)).mul(row.weight)),
          new Fraction(0),
        )
      same(
        'weight',
        step.facts.weight,
        sum(() => '1'),
      )
      same(
        'quantity',
        step.facts.quantity,
        sum((row) => row.quantity),
      )
      same(
        'quality',
        step.facts.quality,
        sum((row) => row.quality),
      )
      same(
        'schedule',
        step.facts.schedule,
        sum((row) => row.schedule),
      )
      const { weight, quantity, quality, schedule, unit, organising = '0', unity = '0' } = step.facts
      const three = new Fraction(quantity).add(quality).add(schedule).div(weight)
      same(
        'results',
        step.outcome,
        unit === undefined ? three.mul(70).div(3) : three.add(unit).add(organising).add(unity).mul(70).div(6),
      )
    }
    for (const step of all('SCORE', variant))
      same('score', step.outcome, new Fraction(step.facts.common).add(step.facts.results))
    check(
      'results of the score',
      all('SCORE', variant).map(({ facts }) => facts.results),
      [...all('RESULTS_ASSESSED', variant), ...all('RESULTS_COMPUTED', variant)].map(({ outcome }) => outcome),
    )
    const forcing = all('FORCING', variant)
    for (const step of forcing) checkCondition(step.facts.condition, true, variant)
    const levels = all('LEVEL', variant)
    for (const { facts } of levels)
      for (const condition of facts.conditions ?? []) checkCondition(condition, false, variant)
    const [ruling] = all('RULING', variant)
    if (ruling && ruling.facts.choices === 1) {
      const held = levels.find(({ outcome }) => outcome === 'YES')
      const forced = forcing.some(({ outcome }) => outcome === 'YES')
      const open = levels.filter(({ outcome }) => outcome === 'NO_TASKS').map(({ facts }) => facts.level)
      const unseen = levels.some(({ outcome }) => outcome === 'NOT_SEEN')
      const gap: Level[] = BEST_FIRST.filter(
        (level) =>
          level === 'COMPLETED' || level === 'NOT_COMPLETED' || open.includes(level) || (unseen && level === 'GOOD'),
      )
      check('ruling', ruling.outcome, forced ? ['NOT_COMPLETED'] : held ? [held.facts.level] : gap)
    }
  }
  for (const { facts, outcome } of all('VIOLATIONS')) check('violations', outcome, facts.acts.length)
  const [ruled] = all('RULING', 'AS_IT_STANDS')
  for (const { outcome } of all('UNITS')) check('choices', outcome, ruled?.facts.choices)
  const setting = (name: string): string =>
    String(all('SETTINGS')[0]?.facts.settings.find((row) => row.name === name)?.value)
  const [first] = all('SCORE', 'AS_IT_STANDS')
  if (first) {
    const best = all('SCORE', 'AS_IT_STANDS')
      .map(({ outcome }) => new Fraction(outcome))
      .reduce((one, other) => (one.compare(other) >= 0 ? one : other))
    check('score shown', result.score, Number(best.mul(100).add(new Fraction(1, 2)).floor().n) / 100)
  }

  let level: readonly Level[] = all('RULING', 'AS_IT_STANDS')[0]?.outcome ?? []
  for (const { facts, outcome } of all('DOWNGRADE')) {
    for (const row of facts.choices) {
      check('lowered', row.lowered, lowerByHand(facts, row))
      check('permitted', row.permitted, permitByHand(facts, row) ?? row.permitted)
      check('downgrade', row.level, row.lowered === null ? row.permitted : lower(row.lowered, row.permitted))
    }
    const { failed } = facts
    const times = failed.length === 0 ? 0 : setting('downgradePer') === 'TASK' ? failed.length : 1
    same('steps', facts.steps, new Fraction(setting('downgradeSteps')).mul(times))
    check('floor and share', [facts.floor, facts.gapShare], [setting('downgradeFloor'), setting('gapShare')])
    const counted = all('TASKS', 'AS_IT_STANDS')[0]?.outcome
    check('done', [facts.done, facts.of], [counted?.DONE, counted?.n])
    check(
      'failed',
      facts.failed,
      (all('TASKS', 'AS_IT_STANDS')[0]?.facts.tasks ?? []).filter(says.FAILED).map(({ task }) => task),
    )
    level = outcome
    check(
      'downgraded',
      outcome,
      BEST_FIRST.filter((one) => facts.choices.some((row) => row.level.includes(one))),
    )
  }
  for (const { facts, outcome } of all('HEAD_BOUND')) {
    check('before the head bound', facts.level, level)
    level = facts.collectives.reduce<readonly Level[]>((kept, { levels }) => {
      const ranked = BEST_FIRST.filter((one) => levels.includes(one))
      return ranked.length > 0 ? lower(kept, ranked) : kept
    }, level)
    check('head bound', outcome, level)
  }
  for (const { facts, outcome } of all('CEILING')) {
    check('before the ceiling', facts.level, level)
    check('months absent', facts.monthsAbsent, all('RANKED')[0]?.facts.monthsAbsent)
    check('three months or more', new Fraction(facts.monthsAbsent).compare(3) >= 0, true)
    level = lower(level, ['COMPLETED'])
    check('ceiling', outcome, level)
  }
  for (const { facts, outcome } of all('CAP')) {
    if (facts.decision === null) check('rate', facts.rate, setting('capRate'))
    const rate = new Fraction(facts.rate)
    const base = new Fraction(facts.base)
    const places =
      facts.how === 'GOOD_ONLY' ? rate.mul(base.add(facts.ranking.length)).div(rate.add(1)) : rate.mul(base)
    check('places', facts.places, Number(places.floor().n))
    const score = (at: number): Fraction => new Fraction(facts.ranking[at]?.score ?? 0)
    const own = facts.ranking.findIndex(({ subject }) => subject === result.subject)
    const shown = facts.ranking[own]?.score ?? null
    check('score in the ranking', shown === null || all('SCORE').some((step) => step.outcome === shown), true)
    const above = facts.ranking.filter((_, at) => score(at).compare(score(own)) > 0).length
    const equal = facts.ranking.filter((_, at) => score(at).equals(score(own))).length
    const fate = above + equal <= facts.places ? 'KEPT' : above < facts.places ? 'TIED' : 'LOWERED'
    check('cap', outcome, fate)
    level = fate === 'KEPT' ? level : fate === 'TIED' ? ['EXCELLENT', 'GOOD'] : ['GOOD']
  }
  if (result.level !== 'NOT_RANKED') check('level', result.possible, level)
  return faults
}
