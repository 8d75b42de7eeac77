import { superiorFunctions, type UnitChange } from '@khoan-viec/domain/organisation'
import { format } from '../format/index.ts'
import { administrationWords } from './words.ts'

/** One change of a decision as a sentence. `names`: of every unit that it speaks of, as they are called before it. */
export function tellChange(change: UnitChange, names: Readonly<Record<string, string>>): string {
  const words = administrationWords().coming.changes
  const named = (code: string) => names[code] ?? code
  const list = (codes: readonly string[]) => format().list([...new Set(codes)].map(named))
  switch (change.type) {
    case 'CREATE':
      return words.CREATE(change.unit.name)
    case 'RENAME':
      return change.name === undefined
        ? words.otherwise(named(change.code))
        : words.RENAME(named(change.code), change.name)
    case 'MERGE':
      return words.MERGE(list(change.units), named(change.into))
    case 'SPLIT':
      return change.goesOn
        ? words.splitOff(named(change.code), list(change.into))
        : words.SPLIT(named(change.code), list(change.into))
    case 'TRANSFER':
      return words.TRANSFER(list(change.codes), list(superiorFunctions.flatMap((by) => change.superiors[by] ?? [])))
    case 'ABOLISH':
      return words.ABOLISH(named(change.code), change.reason)
  }
}
