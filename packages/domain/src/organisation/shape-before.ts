import { superiorFunctions, type Organisation, type Unit, type UnitCode } from './organisation.ts'

/** A unit as entries of version 2 and earlier say it: one superior for everything. */
export type UnitBefore = Omit<Unit, 'superiors'> & { readonly superior?: UnitCode }

/** The state as it was kept before units had periods. */
type OrganisationBefore = Omit<Organisation, 'units' | 'successions' | 'reorganisations'> & {
  readonly units: Readonly<Record<UnitCode, UnitBefore>>
}

/** The unit of an entry or a command of any age, as it is understood today. */
export function unitAsToday(unit: Unit | UnitBefore): Unit {
  if ('superiors' in unit) return unit
  const { superior, ...rest } = unit
  return { ...rest, superiors: superior === undefined ? {} : alike(superior) }
}

/** The same superior for every function. */
export const alike = (superior: UnitCode): Unit['superiors'] =>
  Object.fromEntries(superiorFunctions.map((each) => [each, superior]))

/** A state that the process engine has kept since before there were periods; any other is given back as it is. */
export function stateAsToday(state: Organisation | OrganisationBefore): Organisation {
  if ('successions' in state) return state
  const units = Object.entries(state.units).map(([code, unit]) => [code, [unitAsToday(unit)]] as const)
  return { ...state, units: Object.fromEntries(units), successions: [], reorganisations: [] }
}
