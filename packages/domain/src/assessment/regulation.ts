import type { LocalDate } from '../core/index.ts'

export const regulationIds = ['PARTY-132', 'PARTY-124', 'PARTY-366', 'STATE-90', 'STATE-90-48', 'STATE-335'] as const
export type RegulationId = (typeof regulationIds)[number]

/** When each regulation is in force, the last day excluded (docs/grading, section 3). */
const inForce: readonly { readonly id: RegulationId; readonly from: LocalDate; readonly until: LocalDate }[] = [
  { id: 'PARTY-132', from: '2018-03-08', until: '2023-10-04' },
  { id: 'PARTY-124', from: '2023-10-04', until: '2025-08-30' },
  { id: 'PARTY-366', from: '2025-08-30', until: '9999-12-31' },
  { id: 'STATE-90', from: '2020-08-20', until: '2023-09-15' },
  { id: 'STATE-90-48', from: '2023-09-15', until: '2026-01-01' },
  { id: 'STATE-335', from: '2026-01-01', until: '9999-12-31' },
]

/** The regulation that grades a period, by its side and last day; undefined outside every range. */
export const regulationOn = (side: 'PARTY' | 'STATE', lastDay: LocalDate): RegulationId | undefined =>
  inForce.find((each) => each.id.startsWith(side) && each.from <= lastDay && lastDay < each.until)?.id

/** What the appraisers must enter before the engine can rank a subject (docs/grading, section 1.1). */
export type InputsNeeded = {
  /** Common points, 0..30. */
  readonly common: boolean
  /** Degrees of the criteria other than results. */
  readonly others: boolean
  /** Organising and unity of a leader, 0..1 each. */
  readonly assessed: boolean
}

const points = { common: true, others: false, assessed: false }
const degrees = { common: false, others: true, assessed: false }
const nothing = { common: false, others: false, assessed: false }
const needed: Readonly<Record<string, InputsNeeded>> = {
  'PARTY-132': degrees,
  'PARTY-124': degrees,
  'PARTY-366': points,
  'STATE-90': nothing,
  'STATE-90-48': nothing,
  'STATE-335': { ...points, assessed: true },
} satisfies Record<RegulationId, InputsNeeded>

/** What a regulation needs; throws RangeError for one that does not exist. */
export function inputsNeeded(regulation: string): InputsNeeded {
  const found = needed[regulation]
  if (!found) throw new RangeError(`no regulation ${regulation}`)
  return found
}
