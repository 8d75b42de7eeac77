import { handoverOutcomes } from '@khoan-viec/domain/organisation'
import { z } from 'zod'
import { decimal, envelope, filledLine, id, line, listOf, localDate, text, values } from '../core/index.ts'
import { cascadePart, evidence, report } from './follow-up.ts'
import { contractTerms, registration } from './registration.ts'

const ruling = { id, granted: z.boolean(), decision: line, text }
const delivery = { results: values, note: text, evidence: listOf(evidence, 20) }
const check = {
  verdict: z.enum(['ACCEPTED', 'FAILED']),
  results: values,
  quality: z.enum(['GOOD', 'BADLY_DONE']),
  onTheSpot: z.boolean(),
  ground: text,
}

const standing = z.strictObject({ outcome: z.enum(handoverOutcomes), fraction: decimal.exactOptional() })
const settlement = { decision: line, ground: text, standing: standing.exactOptional() }
const successor = z.strictObject({
  task: id,
  unit: id,
  cycle: id.exactOptional(),
  name: line.exactOptional(),
  owed: values.exactOptional(),
})

const planned = successor.omit({ cycle: true })
const disposition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('TRANSFER'), to: listOf(planned, 20) }),
  z.strictObject({ kind: z.literal('CLOSE') }),
  z.strictObject({ kind: z.literal('CANCEL') }),
])

/** What people may ask of a task. The system's own commands have no schema: nobody can send them. */
export const taskCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('submit'), task: id, cycle: id, unit: id, registration }),
  z.strictObject({ type: z.literal('resubmit'), registration }),
  z.strictObject({ type: z.literal('endorse'), resolution: line }),
  z.strictObject({ type: z.literal('screen'), meeting: id }),
  z.strictObject({ type: z.literal('send-back'), field: line, reason: text }),
  z.strictObject({ type: z.literal('add'), task: id, cycle: id, unit: id, registration, ground: text }),
  z.strictObject({
    type: z.literal('give-opinion'),
    stance: z.enum(['AGREE', 'AGREE_WITH_CHANGES', 'RETURN', 'REJECT']),
    reason: text,
  }),
  z.strictObject({ type: z.literal('close-round') }),
  z.strictObject({
    type: z.literal('conclude'),
    verdict: z.enum(['APPROVED', 'APPROVED_WITH_CHANGES', 'RETURNED', 'REJECTED']),
    ground: text,
    registration: registration.exactOptional(),
  }),
  z.strictObject({ type: z.literal('offer'), terms: contractTerms }),
  z.strictObject({ type: z.literal('sign'), terms: filledLine }),
  z.strictObject({ type: z.literal('cascade'), indicator: id, parts: listOf(cascadePart, 60) }),
  z.strictObject({ type: z.literal('accept-part'), part: id }),
  z.strictObject({ type: z.literal('report-part'), part: id, period: id, value: decimal }),
  z.strictObject({ type: z.literal('report'), report }),
  z.strictObject({ type: z.literal('correct-report'), report, decision: line.exactOptional() }),
  z.strictObject({ type: z.literal('direct'), text, due: localDate.exactOptional() }),
  z.strictObject({ type: z.literal('answer-direction'), id, text }),
  z.strictObject({ type: z.literal('request-support'), text }),
  z.strictObject({ type: z.literal('answer-support'), id, granted: z.boolean(), text }),
  z.strictObject({ type: z.literal('explain'), lapse: line, text }),
  z.strictObject({ type: z.literal('request-waiver'), text }),
  z.strictObject({ type: z.literal('decide-waiver'), ...ruling }),
  z.strictObject({
    type: z.literal('request-change'),
    text,
    deadline: localDate.exactOptional(),
    targets: values.exactOptional(),
  }),
  z.strictObject({ type: z.literal('decide-change'), ...ruling }),
  z.strictObject({ type: z.literal('deliver'), ...delivery }),
  z.strictObject({ type: z.literal('correct-delivery'), ...delivery }),
  z.strictObject({ type: z.literal('check'), ...check }),
  z.strictObject({ type: z.literal('transfer'), ...settlement, to: listOf(successor, 20) }),
  z.strictObject({ type: z.literal('close-with-result'), ...settlement }),
  z.strictObject({ type: z.literal('cancel'), decision: line, ground: text }),
  z.strictObject({
    type: z.literal('plan-settlement'),
    from: localDate,
    decision: line,
    ground: text,
    withUnit: z.boolean().exactOptional(),
    disposition,
  }),
  z.strictObject({ type: z.literal('withdraw-settlement'), ground: text }),
  z.strictObject({ type: z.literal('correct-check'), ...check, decision: line.exactOptional() }),
])

/** `id` is the task's; `submit` and `add` name it in the command instead. */
export const taskObey = envelope(taskCommand)
