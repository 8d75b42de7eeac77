import { bases, posts, remits, unitKinds } from '@khoan-viec/domain/organisation'
import { z } from 'zod'
import { envelope, filledLine, id, listOf, localDate, text } from '../core/index.ts'
import { handoverItem } from './handover-item.ts'

const person = z.strictObject({ id, name: filledLine })

const superiors = z.strictObject({
  party: id.exactOptional(),
  state: id.exactOptional(),
  ranking: id.exactOptional(),
  contracting: id.exactOptional(),
})
const form = z.strictObject({
  code: id,
  name: filledLine,
  kind: z.enum(unitKinds),
  collective: filledLine,
  group: filledLine,
  superiors,
})
const unit = z.strictObject({ ...form.shape, from: localDate, to: localDate.exactOptional() })

/** A paper by which something of the organisation was decided. */
export const decision = z.strictObject({ number: filledLine, date: localDate, body: filledLine })
const codes = listOf(id, 100)
const change = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('CREATE'), unit: form }),
  z.strictObject({
    type: z.literal('RENAME'),
    code: id,
    name: filledLine.exactOptional(),
    kind: z.enum(unitKinds).exactOptional(),
    collective: filledLine.exactOptional(),
    group: filledLine.exactOptional(),
  }),
  z.strictObject({ type: z.literal('MERGE'), units: codes, into: id }),
  z.strictObject({ type: z.literal('SPLIT'), code: id, into: codes, goesOn: z.boolean() }),
  z.strictObject({ type: z.literal('TRANSFER'), codes, superiors }),
  z.strictObject({ type: z.literal('ABOLISH'), code: id, reason: text }),
])

const tenure = z.strictObject({
  id,
  person: id,
  name: filledLine,
  post: z.enum(posts),
  unit: id,
  from: localDate,
  to: localDate.exactOptional(),
  area: listOf(id, 200).exactOptional(),
})

/** Made of unit, post, day and person. */
const tenureId = filledLine

/** Several changes of units by one decision. */
export const reorganiseCommand = z.strictObject({
  type: z.literal('reorganise'),
  decision,
  from: localDate,
  changes: listOf(change, 60),
})

export const organisationCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('establish'), unit, people: listOf(person, 200), tenures: listOf(tenure, 200) }),
  z.strictObject({
    type: z.literal('change-head'),
    unit: id,
    post: z.enum(['SECRETARY', 'CHAIRMAN']),
    decision: filledLine,
    from: localDate,
    incoming: person,
    handover: listOf(handoverItem, 40),
  }),
  reorganiseCommand,
  z.strictObject({
    type: z.literal('appoint'),
    person,
    post: z.enum(posts),
    unit: id,
    from: localDate,
    to: localDate.exactOptional(),
    basis: z.enum(bases),
    area: listOf(id, 200).exactOptional(),
    decision: filledLine,
  }),
  z.strictObject({
    type: z.literal('end-tenure'),
    tenure: tenureId,
    last: localDate,
    reason: text,
    decision: filledLine,
  }),
  z.strictObject({
    type: z.literal('set-area'),
    tenure: tenureId,
    from: localDate,
    area: listOf(id, 200),
    decision: filledLine,
  }),
  z.strictObject({ type: z.literal('erase-person'), person: id, decision: filledLine }),
])

/** What only the office says. A house has one organisation: an `id` is not needed to find it. */
export const organisationObey = envelope(organisationCommand)

/** What holders of posts say of their own delegations, and who is above them. */
export const delegationCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('delegate'),
    number: filledLine,
    tenure: tenureId,
    delegate: id,
    remits: listOf(z.enum(remits), remits.length),
    units: listOf(id, 200).exactOptional(),
    tasks: listOf(id, 200).exactOptional(),
    from: localDate,
    to: localDate,
  }),
  z.strictObject({ type: z.literal('revoke-delegation'), delegation: filledLine, reason: text }),
])

export const delegationObey = envelope(delegationCommand)
