import type { CycleTerms } from '../cycle/cycle.ts'
import { isContracting } from './below.ts'
import { isHeldOn, type Organisation, type Tenure, type Unit, type UnitCode } from './organisation.ts'
import { isHeadPost, overlaps } from './tenures.ts'
import { unitLastIn } from './units.ts'

/** Who is graded at the end of a cycle: a collective by its unit's code, a leader by the person's id. */
export type GradingSubject = {
  readonly subject: string
  readonly kind: 'COLLECTIVE' | 'LEADER'
  readonly name: string
  readonly cycle: string
  /** The unit itself; of a leader, the one headed last in the period (of two at once, the one taken up later). */
  readonly unit: UnitCode
  /** LEADER: the unit headed on the period's last day; absent for one who left earlier (docs/grading, section 4.1). */
  readonly leads?: UnitCode
}

/**
 * Collectives of the contracting units that the year's authority ranks, by code, each named as it stood last in the period, then everybody who headed one of them during the period, each once
 * however many posts were held.
 */
export function gradingSubjects(organisation: Organisation, terms: CycleTerms): readonly GradingSubject[] {
  const units = Object.keys(organisation.units)
    .toSorted()
    .flatMap((code) => unitLastIn(organisation, code, terms.period) ?? [])
    .filter((unit) => isContracting(unit) && isRankedBy(unit, terms.authority))
  const collectives = units.map((unit): GradingSubject => ({
    subject: unit.code,
    kind: 'COLLECTIVE',
    name: unit.collective,
    cycle: terms.id,
    unit: unit.code,
  }))
  const headships = units.flatMap((unit) => headshipsOf(organisation, unit, terms.period))
  const people = [...new Set(headships.map(({ person }) => person))]
  return [
    ...collectives,
    ...people.map((person) =>
      leaderFrom(
        headships.filter((each) => each.person === person),
        terms,
      ),
    ),
  ]
}

/** Another authority's units may stand in the same house, of the same name even; of whom nothing was entered is the year's own. */
const isRankedBy = ({ superiors: { ranking } }: Unit, authority: UnitCode): boolean =>
  ranking === undefined || ranking === authority

const headshipsOf = (organisation: Organisation, unit: Unit, period: CycleTerms['period']): readonly Tenure[] =>
  organisation.tenures.filter(
    (tenure) => tenure.unit === unit.code && isHeadPost(tenure.post) && overlaps(tenure, period),
  )

/** From all headships of one person in the period. */
function leaderFrom(headships: readonly Tenure[], { id, period }: CycleTerms): GradingSubject {
  const last = headships.reduce((latest, each) => (isLater(each, latest) ? each : latest))
  const common = { subject: last.person, kind: 'LEADER', name: last.name, cycle: id, unit: last.unit } as const
  return isHeldOn(last, period.to) ? { ...common, leads: last.unit } : common
}

/** Held longer; of two held to the end, taken up later. */
const isLater = (one: Tenure, other: Tenure): boolean => `${endOf(one)}${one.from}` > `${endOf(other)}${other.from}`

const endOf = (tenure: Tenure): string => tenure.to ?? '9999-12-31'
