import { SETTING_NAMES, isWholeYear, type Settings } from '../case/index.ts'
import type { Unit, UnitLevel } from '../case/index.ts'
import { isExact, writeExact } from '../exact/index.ts'
import { levelsIn, type LevelSet } from '../level/index.ts'
import type { Kind } from '../regulations/index.ts'
import { boundBy, stepsDown, underCeiling, uniteLevels, type Choice } from './appraise.ts'
import type { CapRuling } from './cap.ts'
import { levelsOfUnit } from './choices.ts'
import { rulingSteps } from './derive-ruling.ts'
import { deriveMeasures, deriveTasks, taskRows, type TaskRows } from './derive-tasks.ts'
import type { Fate, Finding, Levels } from './grade-levels.ts'
import type { DowngradeRow, Step, UnitRow } from './step.ts'
import type { Member, State, World } from './world.ts'

const OWN_RULES = { citation: 'docs/grading.md', certainty: 'LOCAL' } as const

const showSetting = (value: Settings[keyof Settings]): string | boolean => (isExact(value) ? writeExact(value) : value)

const deriveCommon = ({ graded }: World): Step[] => {
  const { period, regulation, settings, setByCase } = graded
  return [
    {
      step: 'REGULATION',
      rule: regulation.id,
      citation: regulation.citation,
      certainty: 'QUOTED',
      facts: { side: regulation.side, day: period.to, from: regulation.from, until: regulation.until },
      outcome: regulation.id,
    },
    {
      step: 'SETTINGS',
      rule: 'SETTINGS',
      ...OWN_RULES,
      facts: {
        settings: SETTING_NAMES.map((name) => ({
          name,
          value: showSetting(settings[name]),
          setByCase: setByCase.includes(name),
        })),
      },
      outcome: 'USED',
    },
  ]
}

const deriveRanked = ({ graded }: World, { subject, notRanked }: Member): Step => {
  const { monthsWorked, monthsAbsent, monthsInParty, absence, suspended } = subject.employment
  return {
    step: 'RANKED',
    rule: 'ELIGIBILITY',
    citation: graded.regulation.citation,
    certainty: 'INTERPRETED',
    facts: {
      kind: subject.kind,
      wholeYear: isWholeYear(graded.period),
      monthsWorked: writeExact(monthsWorked),
      monthsAbsent: writeExact(monthsAbsent),
      absence,
      monthsInParty: monthsInParty && writeExact(monthsInParty),
      suspended,
    },
    outcome: notRanked ?? 'RANKED',
  }
}

/** One step for all of a kind whose year of service is the very same, as a full year by default is. */
const shareRanked = (world: World): ((member: Member) => Step) => {
  const known = new Map<object, Partial<Record<Kind, Step>>>()
  return (member) => {
    const { employment, kind } = member.subject
    let steps = known.get(employment)
    if (!steps) known.set(employment, (steps = {}))
    return (steps[kind] ??= deriveRanked(world, member))
  }
}

const NO_VIOLATIONS: readonly Step[] = [
  { step: 'VIOLATIONS', rule: 'VIOLATIONS_THAT_COUNT', ...OWN_RULES, facts: { acts: [] }, outcome: 0 },
]

const deriveViolations = ({ near }: Member): readonly Step[] => {
  const acts = [...near.SELF, ...near.SUBORDINATES, ...near.ITS_LEADERS, ...near.COLLECTIVES_LED]
  if (acts.length === 0) return NO_VIOLATIONS
  return [
    {
      step: 'VIOLATIONS',
      rule: 'VIOLATIONS_THAT_COUNT',
      ...OWN_RULES,
      facts: { acts: [...new Set(acts)] },
      outcome: new Set(acts).size,
    },
  ]
}

const rowsOfUnits = ({ graded }: World, units: readonly Unit[], levels: readonly LevelSet[]): UnitRow[] =>
  units.map((unit) => {
    const set = levelsOfUnit(unit, levels)
    const shown: readonly UnitLevel[] = set === 0 ? ['NOT_RANKED'] : levelsIn(set)
    return { unit: 'at' in unit ? (graded.subjects[unit.at]?.id ?? '') : unit.id, levels: shown }
  })

const deriveUnits = (world: World, { links, rules }: Member, levels: readonly LevelSet[], choices: number): Step[] => {
  if (!rules?.units.SUBORDINATES && !rules?.units.RESPONSIBLE_FOR) return []
  return [
    {
      step: 'UNITS',
      rule: 'LEVELS_OF_UNITS',
      ...OWN_RULES,
      facts: {
        subordinates: rules.units.SUBORDINATES ? rowsOfUnits(world, links.subordinates, levels) : [],
        responsibleFor: rules.units.RESPONSIBLE_FOR ? rowsOfUnits(world, links.responsibleFor, levels) : [],
      },
      outcome: choices,
    },
  ]
}

const downgradeRow = ({ ruling, madeGood, earned, lowered, permitted, level }: Choice): DowngradeRow => ({
  earned: levelsIn(earned),
  earnedBecause: (madeGood?.ruling ?? ruling).because,
  lowered: lowered === null ? null : levelsIn(lowered),
  permitted: levelsIn(permitted),
  permittedBecause: ruling.because,
  level: levelsIn(level),
})

const distinct = <T>(rows: readonly T[]): readonly T[] =>
  rows.length < 2 ? rows : [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]

/** What the derivations of one grading have in common. */
type Shared = { readonly rows: TaskRows; readonly deriveRuling: ReturnType<typeof rulingSteps> }

const deriveDowngrade = (
  world: World,
  member: Member,
  choices: readonly Choice[],
  { rows, deriveRuling }: Shared,
): Step[] => {
  const { downgrade, rules } = member
  const [first] = choices
  if (!downgrade || !rules || !first) return []
  const { settings, tasks } = world.graded
  const { tally } = first.facts
  const made = choices.flatMap(({ madeGood }) => madeGood ?? [])
  const [madeFirst] = made
  const facts = made.map((entry) => entry.facts)
  const earned = madeFirst
    ? [
        deriveTasks(member, madeFirst.facts, rows, 'MADE_GOOD'),
        ...deriveMeasures(world, member, facts, 'MADE_GOOD'),
        ...deriveRuling(
          rules,
          made.map(({ ruling }) => ruling),
          { facts, variant: 'MADE_GOOD' },
        ),
      ]
    : []
  const { certainty, citation, id } = downgrade
  return [
    ...earned,
    {
      step: 'DOWNGRADE',
      rule: id,
      citation,
      certainty,
      facts: {
        failed: member.tasks.filter((at) => isFailed(tasks[at]?.outcome)).map((at) => tasks[at]?.id ?? ''),
        steps: String(tally.failed > 0 ? stepsDown(settings, tally.failed) : 0),
        floor: settings.downgradeFloor,
        gapShare: writeExact(settings.gapShare),
        done: tally.n - (tally.counts[5] ?? 0) - (tally.counts[6] ?? 0),
        of: tally.n,
        choices: distinct(choices.map(downgradeRow)),
      },
      outcome: levelsIn(uniteLevels(choices, ({ level }) => level)),
    },
  ]
}

const isFailed = (outcome: string | undefined): boolean =>
  outcome === 'NOT_DONE' || outcome === 'PARTIAL' || outcome === 'POOR_QUALITY'

const deriveBounds = (world: World, member: Member, finding: Finding, finals: readonly LevelSet[]): Step[] => {
  const { graded } = world
  const steps: Step[] = []
  const bound = boundBy(finding.level, member, finals, graded.settings.headBound)
  if (member.subject.kind === 'LEADER' && graded.settings.headBound && member.links.leads.length > 0) {
    steps.push({
      step: 'HEAD_BOUND',
      rule: 'HEAD_BOUND',
      citation: OWN_RULES.citation,
      certainty: 'INTERPRETED',
      facts: {
        level: levelsIn(finding.level),
        collectives: rowsOfUnits(
          world,
          member.links.leads.map((at) => ({ at })),
          finals,
        ),
      },
      outcome: levelsIn(bound),
    })
  }
  if (member.ceiling) {
    steps.push({
      step: 'CEILING',
      rule: 'ABSENT_3_MONTHS',
      citation: graded.regulation.citation,
      certainty: 'QUOTED',
      facts: { level: levelsIn(bound), monthsAbsent: writeExact(member.subject.employment.monthsAbsent) },
      outcome: levelsIn(underCeiling(bound, member)),
    })
  }
  return steps
}

const deriveCap = ({ graded }: World, ruling: CapRuling | undefined, fate: Fate): Step[] => {
  if (!ruling || !fate.cap) return []
  const { certainty, citation } = graded.regulation.cap
  return [
    {
      step: 'CAP',
      rule: 'CAP',
      citation,
      certainty,
      facts: {
        group: ruling.group,
        base: ruling.base,
        how: ruling.how,
        rate: writeExact(ruling.rate),
        decision: ruling.decision,
        places: ruling.places,
        ranking: ruling.ranking.map(({ place, score }) => ({
          subject: graded.subjects[place]?.id ?? '',
          score: score && writeExact(score),
        })),
      },
      outcome: fate.cap,
    },
  ]
}

/** The rules tried for each subject, in order, with what they looked at: enough to redo the grade by hand. */
export const derive = (
  world: World,
  state: State,
  { findings, fates, caps }: Levels,
): ((place: number) => readonly Step[]) => {
  const common = deriveCommon(world)
  const deriveRuling = rulingSteps(world.graded.settings)
  const rows = taskRows(world, state.shapes)
  const finals = fates.map(({ final }) => final)
  const rankedOf = shareRanked(world)
  const capOf = new Map(caps.map((ruling) => [ruling.group, ruling]))
  return (place) => {
    const member = world.members[place]
    const finding = findings[place]
    const fate = fates[place]
    if (!member || !finding || !fate) return []
    const ranked = [...common, rankedOf(member)]
    const { choices } = finding
    const [first] = choices
    if (!member.rules || !first) return ranked
    const facts = choices.map((choice) => choice.facts)
    const rulings = choices.map(({ ruling }) => ruling)
    return [
      ...ranked,
      deriveTasks(member, first.facts, rows, 'AS_IT_STANDS'),
      ...deriveMeasures(world, member, facts, 'AS_IT_STANDS'),
      ...deriveViolations(member),
      ...deriveUnits(world, member, state.levels, choices.length),
      ...deriveRuling(member.rules, rulings, { facts, variant: 'AS_IT_STANDS' }),
      ...deriveDowngrade(world, member, choices, { rows, deriveRuling }),
      ...deriveBounds(world, member, finding, finals),
      ...deriveCap(world, capOf.get(member.subject.group), fate),
    ]
  }
}
