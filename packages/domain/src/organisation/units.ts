import type { LocalDate } from '../core/index.ts'
import type { Organisation, Succession, SuperiorFunction, Unit, UnitCode } from './organisation.ts'

type Units = Pick<Organisation, 'units'>
type Span = { readonly from: LocalDate; readonly to?: LocalDate }

const covers = ({ from, to }: Span, day: LocalDate): boolean => from <= day && (to === undefined || day <= to)

/** The period of that day among those of one code. */
export const periodOn = (periods: readonly Unit[], day: LocalDate): Unit | undefined =>
  periods.find((period) => covers(period, day))

/** The unit as it stands on a day; undefined when there is none of that code on it. */
export const unitOn = ({ units }: Units, code: UnitCode, day: LocalDate): Unit | undefined =>
  periodOn(units[code] ?? [], day)

/** Every unit there is on a day, each as it stands on it, by code. */
export const unitsOn = ({ units }: Units, day: LocalDate): readonly Unit[] =>
  Object.keys(units)
    .toSorted()
    .flatMap((code) => unitOn({ units }, code, day) ?? [])

/** How the unit stood last within these days; undefined when it was not there on any of them. */
export const unitLastIn = ({ units }: Units, code: UnitCode, { from, to }: Span): Unit | undefined =>
  units[code]?.findLast((period) => (to === undefined || period.from <= to) && (period.to ?? from) >= from)

/** The peer group of each unit of a period, as it stood last in it. */
export const groupsIn = (organisation: Units, period: Span): Readonly<Record<UnitCode, string>> =>
  Object.fromEntries(
    Object.keys(organisation.units).flatMap((code) => {
      const unit = unitLastIn(organisation, code, period)
      return unit ? [[code, unit.group]] : []
    }),
  )

/** From which units this one comes, with the day and the decision. */
export const predecessorsOf = (
  { successions }: Pick<Organisation, 'successions'>,
  code: UnitCode,
): readonly Succession[] => successions.filter(({ to }) => to === code)

/** In which units this one goes on. */
export const successorsOf = (
  { successions }: Pick<Organisation, 'successions'>,
  code: UnitCode,
): readonly Succession[] => successions.filter(({ from }) => from === code)

/** The unit that is this one's superior in a function on a day. */
export function superiorOf(
  organisation: Units,
  code: UnitCode,
  { function: by, day }: { readonly function: SuperiorFunction; readonly day: LocalDate },
): Unit | undefined {
  const superior = unitOn(organisation, code, day)?.superiors[by]
  return superior === undefined ? undefined : unitOn(organisation, superior, day)
}
