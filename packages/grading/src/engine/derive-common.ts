import { SETTING_NAMES, isWholeYear, type Employment, type Settings, type Unit, type UnitLevel } from '../case/index.ts'
import { isExact, writeExact } from '../exact/index.ts'
import { levelsIn, type LevelSet } from '../level/index.ts'
import type { Kind } from '../regulations/index.ts'
import { levelsOfUnit } from './choices.ts'
import type { Act } from './discipline.ts'
import type { Step, UnitRow } from './step.ts'
import type { Member, World } from './world.ts'

const OWN_RULES = { citation: 'docs/grading.md', certainty: 'LOCAL' } as const

const showSetting = (value: Settings[keyof Settings]): string | boolean => (isExact(value) ? writeExact(value) : value)

const regulationAndSettings = ({ graded }: World): readonly Step[] => {
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

const deriveRanked = (
  { graded }: World,
  kind: Kind,
  { employment, notRanked }: { readonly employment: Employment; readonly notRanked: Member['notRanked'] },
): Step => {
  const { monthsWorked, monthsAbsent, monthsInParty, absence, suspended } = employment
  return {
    step: 'RANKED',
    rule: 'ELIGIBILITY',
    citation: graded.regulation.citation,
    certainty: 'INTERPRETED',
    facts: {
      kind,
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

/** Regulation, settings, and who is ranked: made once for all of a kind whose year of service is the very same. */
export const shareBeginning = (world: World): ((member: Member) => readonly Step[]) => {
  const common = regulationAndSettings(world)
  const known = new Map<Employment, Partial<Record<Kind, readonly Step[]>>>()
  return ({ subject: { employment, kind }, notRanked }) => {
    let steps = known.get(employment)
    if (!steps) known.set(employment, (steps = {}))
    return (steps[kind] ??= [...common, deriveRanked(world, kind, { employment, notRanked })])
  }
}

const violationsStep = (acts: readonly Act[]): Step => ({
  step: 'VIOLATIONS',
  rule: 'VIOLATIONS_THAT_COUNT',
  ...OWN_RULES,
  facts: { acts },
  outcome: acts.length,
})

const NO_VIOLATIONS = violationsStep([])

export const deriveViolations = ({ near }: Member): Step => {
  const { SELF, SUBORDINATES, ITS_LEADERS, COLLECTIVES_LED } = near
  if (SELF.length + SUBORDINATES.length + ITS_LEADERS.length + COLLECTIVES_LED.length === 0) return NO_VIOLATIONS
  return violationsStep([...new Set([...SELF, ...SUBORDINATES, ...ITS_LEADERS, ...COLLECTIVES_LED])])
}

export const rowOfUnit = ({ graded }: World, unit: Unit, levels: readonly LevelSet[]): UnitRow => {
  const set = levelsOfUnit(unit, levels)
  const shown: readonly UnitLevel[] = set === 0 ? ['NOT_RANKED'] : levelsIn(set)
  return { unit: 'at' in unit ? (graded.subjects[unit.at]?.id ?? '') : unit.id, levels: shown }
}

const NOBODY: readonly Unit[] = []

/** The units that a kind is asked about, as they stand; nothing where the text asks about none. */
export const deriveUnits = (
  world: World,
  { links, rules }: Member,
  levels: readonly LevelSet[],
  choices: number,
): Step | null => {
  if (!rules?.units.SUBORDINATES && !rules?.units.RESPONSIBLE_FOR) return null
  const subordinates = rules.units.SUBORDINATES ? links.subordinates : NOBODY
  const responsibleFor = rules.units.RESPONSIBLE_FOR ? links.responsibleFor : NOBODY
  if (subordinates.length + responsibleFor.length === 0 && choices === 1) return NO_UNITS
  const rowOf = (unit: Unit): UnitRow => rowOfUnit(world, unit, levels)
  return unitsStep(subordinates.map(rowOf), responsibleFor.map(rowOf), choices)
}

const unitsStep = (subordinates: readonly UnitRow[], responsibleFor: readonly UnitRow[], choices: number): Step => ({
  step: 'UNITS',
  rule: 'LEVELS_OF_UNITS',
  ...OWN_RULES,
  facts: { subordinates, responsibleFor },
  outcome: choices,
})

const NO_UNITS = unitsStep([], [], 1)
