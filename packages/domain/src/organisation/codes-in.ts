import { superiorFunctions, type UnitChange, type UnitCode } from './organisation.ts'

/** Units that a change makes, ends, or lets stand otherwise. */
export function subjectsOf(change: UnitChange): readonly UnitCode[] {
  switch (change.type) {
    case 'CREATE':
      return [change.unit.code]
    case 'MERGE':
      return change.units
    case 'TRANSFER':
      return change.codes
    case 'RENAME':
    case 'SPLIT':
    case 'ABOLISH':
      return [change.code]
  }
}

/** The same, and those that go on with what another was. */
export function codesIn(change: UnitChange): readonly UnitCode[] {
  if (change.type === 'MERGE') return [...change.units, change.into]
  if (change.type === 'SPLIT') return [change.code, ...change.into]
  return subjectsOf(change)
}

/** Every unit that an event of the organisation speaks of, superiors too. */
export const unitsSpokenOf = (changes: readonly UnitChange[]): readonly UnitCode[] => [
  ...new Set(
    changes.flatMap((change) => {
      const superiors =
        change.type === 'CREATE' ? change.unit.superiors : change.type === 'TRANSFER' ? change.superiors : {}
      return [...codesIn(change), ...superiorFunctions.flatMap((each) => superiors[each] ?? [])]
    }),
  ),
]
