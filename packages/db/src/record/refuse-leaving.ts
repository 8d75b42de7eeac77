import { eventOf, stateOf } from '@khoan-viec/domain/aggregates'
import { dayOf } from '@khoan-viec/domain/calendar'
import {
  codesIn,
  endedBy,
  type Organisation,
  type OrganisationEvent,
  reorganised,
  type Reorganisation,
} from '@khoan-viec/domain/organisation'
import { kindOfStream, type RecordAnswer, type RecordRequest } from '@khoan-viec/domain/stream'
import { leavingBehind, refuseGoneReceivers, refuseLeavingWork, refuseLeftBehind } from '@khoan-viec/domain/task'
import type { Transaction } from 'kysely'
import { loadFacts } from '../facts/index.ts'
import type { Database } from '../schema/index.ts'
import { findOrganisation, findState } from '../stream/index.ts'
import { lockUnits } from './lock-units.ts'
import { listOpenWork, listWorkBetweenYears } from './open-work.ts'

export type Refused = Extract<RecordAnswer, { kind: 'refused' }>

/**
 * No unit ends over open work of which nobody has said what becomes of it, and none is begun where a unit ends and nobody goes on.
 * Asked inside the transaction: no task knows what is decided of its unit at that moment, and no decision which tasks begin.
 */
export async function refuseLeaving(trx: Transaction<Database>, request: RecordRequest): Promise<Refused | undefined> {
  const { stream, event } = request
  const kind = kindOfStream(stream)
  if (kind === 'organisation' && event.type === 'units-reorganised')
    return refuseReorganisation(trx, stream, eventOf('organisation', stream, event))
  if (kind === 'task' && leavingBehind.includes(event.type)) return refuseTask(trx, request)
  return undefined
}

async function refuseReorganisation(
  trx: Transaction<Database>,
  stream: string,
  event: OrganisationEvent,
): Promise<Refused | undefined> {
  if (event.type !== 'units-reorganised' || !takesAway(event)) return undefined
  await lockUnits(trx, 'ending')
  const before = stateOf('organisation', stream, await findState(trx, stream))
  const codes = unitsConcerned(before, event)
  const found = { work: await listOpenWork(trx, codes), between: await listWorkBetweenYears(trx, codes) }
  const refusal = refuseLeavingWork(found, reorganised(before, event), event)
  return refusal && { kind: 'refused', refusal }
}

/** Units end by it, or leave the authority that contracts with them. */
const takesAway = ({ changes }: Reorganisation): boolean =>
  changes.some((change) => change.type === 'TRANSFER' || endedBy(change).length > 0)

/** Those of the decision, and those that are to go on in one of them. */
function unitsConcerned({ successions }: Organisation, { changes }: Reorganisation): readonly string[] {
  const codes = new Set(changes.flatMap(codesIn))
  let known = 0
  while (known < codes.size) {
    known = codes.size
    for (const { from, to } of successions) if (codes.has(to)) codes.add(from)
  }
  return [...codes]
}

async function refuseTask(trx: Transaction<Database>, request: RecordRequest): Promise<Refused | undefined> {
  const { stream, cycle, at } = request
  await lockUnits(trx, 'working')
  const event = eventOf('task', stream, request.event)
  const known = await findState(trx, stream)
  const before = known === undefined ? undefined : stateOf('task', stream, known)
  const unit = before?.unit ?? request.unit
  const facts = await loadFacts(trx, { cycle, unit }, dayOf(at))
  const refusal =
    refuseLeftBehind(before, event, { at, facts }) ??
    (event.type === 'settlement-planned'
      ? refuseGoneReceivers(event, await loadOrganisation(trx), facts.ends !== undefined)
      : undefined)
  return refusal && { kind: 'refused', refusal }
}

async function loadOrganisation(trx: Transaction<Database>): Promise<Organisation> {
  const stream = await findOrganisation(trx)
  return stateOf('organisation', stream, await findState(trx, stream))
}
