import { posts } from '@khoan-viec/domain/organisation'
import { z } from 'zod'
import { decimal, envelope, filledLine, id, listOf, localDate, text } from '../core/index.ts'

const person = z.strictObject({ id, name: filledLine })

const unit = z.strictObject({
  code: id,
  name: filledLine,
  kind: z.enum(['PROVINCE', 'TOWN', 'COMMUNE', 'WARD', 'CELL', 'VILLAGE']),
  collective: filledLine,
  group: filledLine,
  superior: id.exactOptional(),
  from: localDate,
  to: localDate.exactOptional(),
})

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

const handover = z.strictObject({
  task: id,
  outcome: z.enum(['EXCEEDED', 'COMPLETED', 'COMPLETED_LATE', 'PARTIAL', 'POOR_QUALITY', 'NOT_DONE']),
  fraction: decimal.exactOptional(),
  note: text,
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
    handover: listOf(handover, 40),
  }),
  z.strictObject({ type: z.literal('erase-person'), person: id, decision: filledLine }),
])

/** A house has one organisation: an `id` is not needed to find it. */
export const organisationObey = envelope(organisationCommand)
