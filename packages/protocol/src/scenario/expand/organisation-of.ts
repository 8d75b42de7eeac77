import { alike, type Organisation, type Tenure, type Unit } from '@khoan-viec/domain/organisation'
import type { ScenarioSource, UnitSource } from '../source/index.ts'

/** The organisation as the domain knows it, with every tenure of the year. */
export const organisationOf = ({ authority, units }: ScenarioSource, tenures: readonly Tenure[]): Organisation => ({
  units: Object.fromEntries([authority, ...units].map((unit) => [unit.code, [unitOf(unit, authority.code)]])),
  successions: [],
  reorganisations: [],
  people: Object.fromEntries(tenures.map(({ person, name }) => [person, { id: person, name }])),
  tenures,
  changes: [],
  erased: {},
})

/** A unit without its people; each but the authority is under the authority in everything, unless said otherwise. */
export function unitOf(source: UnitSource, authority: string): Unit {
  const { people: _, superior, ...unit } = source
  const above = superior ?? (unit.code === authority ? undefined : authority)
  return { ...unit, superiors: above === undefined ? {} : alike(above) }
}
