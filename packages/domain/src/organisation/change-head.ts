import { requireRight } from '../access/acting.ts'
import { isDay, plusDays } from '../calendar/index.ts'
import {
  checkDocumentNumber,
  checkOneOf,
  checkText,
  LINE,
  ok,
  refuse,
  type Refused,
  type Result,
} from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { requireFrom } from '../stream/authority.ts'
import { checkHandover } from './handover-items.ts'
import { hasLeft } from './leaving.ts'
import {
  isHeldOn,
  type HeadChange,
  type Organisation,
  type OrganisationCommand,
  type OrganisationEvent,
  type Tenure,
} from './organisation.ts'
import { overlaps } from './tenures.ts'

type Change = Extract<OrganisationCommand, { type: 'change-head' }>

/** The outgoing head's tenure ends the day before the incoming one's begins; what is handed over is fixed with it. */
export function decideChange(state: Organisation, command: Change, context: Context): Result<OrganisationEvent> {
  const refused =
    requireRight(context, 'organisation', 'change-head') ??
    (state.units[command.unit] ? undefined : refuse('not-found', { field: 'unit' })) ??
    checkOneOf('post', command.post, ['SECRETARY', 'CHAIRMAN']) ??
    checkDocumentNumber('decision', command.decision) ??
    (isDay(command.from) ? undefined : refuse('malformed', { field: 'from' })) ??
    requireFrom(context.today, command.from) ??
    checkIncoming(state, command) ??
    checkHandover(command.handover)
  if (refused) return refused
  const outgoing = headBefore(state, command)
  if (!outgoing) return refuse('malformed', { field: 'from' })
  if (outgoing.person === command.incoming.id) return refuse('malformed', { field: 'incoming.id' })
  const incomingTenure = tenureOfIncoming(command)
  const rival = state.tenures.find((tenure) => tenure.id !== outgoing.id && isRival(tenure, incomingTenure))
  if (rival) return refuse('malformed', { field: 'from', data: { other: rival.id } })
  return ok({
    ...command,
    type: 'head-changed',
    outgoing: outgoing.person,
    outgoingTenure: outgoing.id,
    incomingTenure,
  })
}

/** Who held the post on the last day before the change, and has not left it without one: then an appointment follows. */
const headBefore = (state: Organisation, { unit, post, from }: Change): Tenure | undefined =>
  state.tenures.find(
    (tenure) =>
      tenure.unit === unit &&
      tenure.post === post &&
      isHeldOn(tenure, plusDays(from, -1)) &&
      !hasLeft(state, tenure.id),
  )

const isRival = (tenure: Tenure, incoming: Tenure): boolean =>
  tenure.id === incoming.id ||
  (tenure.unit === incoming.unit && tenure.post === incoming.post && overlaps(tenure, incoming))

const tenureOfIncoming = ({ unit, post, from, incoming }: HeadChange): Tenure => ({
  id: `${unit}/${post}/${from}`,
  person: incoming.id,
  name: incoming.name,
  post,
  unit,
  from,
})

function checkIncoming(state: Organisation, { incoming }: Change): Refused | undefined {
  const known = state.people[incoming.id]
  return (
    checkText('incoming.id', incoming.id, 80) ??
    checkText('incoming.name', incoming.name, LINE) ??
    (known && known.name !== incoming.name ? refuse('malformed', { field: 'incoming.name' }) : undefined)
  )
}
