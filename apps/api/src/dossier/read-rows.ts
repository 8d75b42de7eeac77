import { listPlaced, type PlacedRow } from '@khoan-viec/db/log'
import { readEntry } from '@khoan-viec/db/record'
import { type OrganisationEvent, unitsSpokenOf } from '@khoan-viec/domain/organisation'
import type { House } from '../house/index.ts'
import { Refused } from '../trpc/index.ts'
import type { Subject } from './choose-entries.ts'

/** Far beyond what is recorded of one unit in a year. */
const ENTRIES_MOST = 20_000

/**
 * The entries of a dossier: those of its subject, and what is needed to understand them: the opening of the year, who
 * the people and units are, where the histories are kept. @throws Refused `too-many`
 */
export async function readRows(
  { db }: House,
  { cycle, chosen, units, people }: Subject,
): Promise<readonly PlacedRow[]> {
  const own = await listPlaced(db, chosen, ENTRIES_MOST + 1)
  if (own.length > ENTRIES_MOST) throw new Refused({ code: 'too-many', data: { limit: ENTRIES_MOST } })
  const workflows = [...new Set(own.map(({ stream }) => stream))]
  const around = await listPlaced(db, { kinds: { of: [...BACKGROUND] }, workflows }, ENTRIES_MOST)
  const wanted = {
    cycles: new Set([cycle, ...own.map(({ body }) => readEntry(body).cycle)]),
    units: new Set(units),
    people: new Set([...people, ...actorsIn(own)]),
  }
  const rows = new Map([...own, ...around.filter((row) => tellsOf(row, wanted))].map((row) => [keyOf(row), row]))
  return [...rows.values()]
}

const BACKGROUND = [
  'cycle-opened',
  'unit-established',
  'units-reorganised',
  'head-changed',
  'post-left',
  'post-taken-up',
  'appointed',
  'tenure-ended',
  'area-set',
  'person-erased',
  'delegated',
  'delegation-revoked',
] as const

const keyOf = ({ stream, seq }: PlacedRow): string => `${stream}#${seq}`

const actorsIn = (rows: readonly PlacedRow[]): readonly string[] =>
  rows.flatMap(({ person, body }) => {
    const { actor } = readEntry(body)
    const behalf = 'person' in actor && actor.delegation ? [actor.delegation.from] : []
    return person === null ? [] : [person, ...behalf]
  })

type Wanted = {
  readonly cycles: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly people: ReadonlySet<string>
}

/**
 * Of the organisation, of whatever year, only what names a unit or somebody who acts here; of the years those in which
 * something happens here; everything else that stands around.
 */
function tellsOf({ stream, body }: PlacedRow, { cycles, units, people }: Wanted): boolean {
  if (stream.startsWith('cycle/')) return cycles.has(readEntry(body).cycle)
  if (!stream.startsWith('organisation/')) return true
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the stream is the organisation's
  const event = readEntry(body).event as OrganisationEvent
  switch (event.type) {
    case 'head-changed':
      return units.has(event.unit) || people.has(event.incoming.id)
    case 'post-left':
      return units.has(event.unit) || people.has(event.outgoing)
    case 'post-taken-up':
      return units.has(event.unit) || people.has(event.outgoing) || people.has(event.incoming)
    case 'person-erased':
      return people.has(event.person)
    case 'unit-established':
      return units.has(event.unit.code) || event.people.some(({ id }) => people.has(id))
    case 'units-reorganised':
      return unitsSpokenOf(event.changes).some((code) => units.has(code))
    case 'appointed':
      return units.has(event.tenure.unit) || people.has(event.person.id)
    case 'area-set':
      return people.has(event.next.person)
    case 'tenure-ended':
      // It names nobody but by the tenure, which another entry explains.
      return [...units].some((code) => event.tenure.startsWith(`${code}/`))
    case 'delegated':
      return people.has(event.delegate) || [...units].some((code) => event.id.startsWith(`${code}/`))
    case 'delegation-revoked':
      return [...units].some((code) => event.delegation.startsWith(`${code}/`))
  }
}
