import type { Unit } from '../case/index.ts'
import { ranksIn, rankOf, setAt, type LevelSet, type Rank } from '../level/index.ts'
import type { CompiledRules } from './compile-rules.ts'
import type { UnitCounts } from './facts.ts'

const NOBODY: readonly number[] = [0, 0, 0, 0]
const NO_UNITS: UnitCounts = { SUBORDINATES: NOBODY, RESPONSIBLE_FOR: NOBODY }
const ONE_CHOICE: readonly UnitCounts[] = [NO_UNITS]

export const levelsOfUnit = (unit: Unit, levels: readonly LevelSet[]): LevelSet =>
  'at' in unit ? (levels[unit.at] ?? 0) : unit.level === 'NOT_RANKED' ? 0 : setAt(rankOf(unit.level))

const keyOfUnit = (unit: Unit): string => ('at' in unit ? `#${unit.at}` : unit.id)

type Member = { readonly set: LevelSet; readonly below: boolean; readonly answered: boolean }

const add = (counts: readonly number[], rank: Rank): readonly number[] =>
  counts.map((count, at) => (at === rank ? count + 1 : count))

const choose = (counts: UnitCounts, member: Member, rank: Rank): UnitCounts => ({
  SUBORDINATES: member.below ? add(counts.SUBORDINATES, rank) : counts.SUBORDINATES,
  RESPONSIBLE_FOR: member.answered ? add(counts.RESPONSIBLE_FOR, rank) : counts.RESPONSIBLE_FOR,
})

const ranksToTry = (set: LevelSet, alike: readonly Rank[]): readonly Rank[] => [
  ...new Set(ranksIn(set).map((rank) => alike[rank] ?? rank)),
]

const keyOf = (counts: UnitCounts): string => `${counts.SUBORDINATES.join()};${counts.RESPONSIBLE_FOR.join()}`

/**
 * Every combination of the levels of the open units, as far as any question can tell combinations apart: only how many
 * units stand at each level counts, so there are few, however many units are open.
 */
export const unitChoices = (
  rules: CompiledRules,
  units: { readonly subordinates: readonly Unit[]; readonly responsibleFor: readonly Unit[] },
  levels: readonly LevelSet[],
): readonly UnitCounts[] => {
  if (!rules.units.SUBORDINATES && !rules.units.RESPONSIBLE_FOR) return ONE_CHOICE
  if (units.subordinates.length + units.responsibleFor.length === 0) return ONE_CHOICE
  const members = new Map<string, Member>()
  if (rules.units.SUBORDINATES) {
    for (const unit of units.subordinates) {
      members.set(keyOfUnit(unit), { set: levelsOfUnit(unit, levels), below: true, answered: false })
    }
  }
  if (rules.units.RESPONSIBLE_FOR) {
    for (const unit of units.responsibleFor) {
      const known = members.get(keyOfUnit(unit))
      members.set(keyOfUnit(unit), { set: levelsOfUnit(unit, levels), below: known?.below ?? false, answered: true })
    }
  }
  let choices: readonly UnitCounts[] = ONE_CHOICE
  for (const member of members.values()) {
    if (member.set === 0) continue
    const next = new Map<string, UnitCounts>()
    for (const rank of ranksToTry(member.set, rules.alike)) {
      for (const counts of choices) {
        const chosen = choose(counts, member, rank)
        next.set(keyOf(chosen), chosen)
      }
    }
    choices = [...next.values()]
  }
  return choices
}
