import type { Organisation, Tenure, Unit } from '@khoan-viec/domain/organisation'
import type { ScenarioSource, UnitSource } from '../source/index.ts'

/** The organisation as the domain knows it, with every tenure of the year. */
export const organisationOf = ({ authority, units }: ScenarioSource, tenures: readonly Tenure[]): Organisation => ({
  units: Object.fromEntries([authority, ...units].map((unit) => [unit.code, unitOf(unit, authority.code)])),
  people: Object.fromEntries(tenures.map(({ person, name }) => [person, { id: person, name }])),
  tenures,
  changes: [],
  erased: {},
})

/** A unit without its people; each but the authority is under the authority. */
export function unitOf(source: UnitSource, authority: string): Unit {
  const { people: _, ...unit } = source
  return unit.code === authority ? unit : { ...unit, superior: authority }
}
