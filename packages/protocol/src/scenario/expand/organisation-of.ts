import type { Organisation, Tenure } from '@khoan-viec/domain/organisation'
import type { ScenarioSource } from '../source/index.ts'

/** The organisation as the domain knows it, with every tenure of the year. */
export const organisationOf = ({ authority, units }: ScenarioSource, tenures: readonly Tenure[]): Organisation => ({
  units: Object.fromEntries(
    [authority, ...units].map(({ people: _, ...unit }) => [
      unit.code,
      { ...unit, ...(unit.code !== authority.code && { superior: authority.code }) },
    ]),
  ),
  people: Object.fromEntries(tenures.map(({ person, name }) => [person, { id: person, name }])),
  tenures,
  changes: [],
})
