import { z } from 'zod'

/** Single questions that one message may hold. */
export const evaluationsMost = 50

const name = z.string().min(1).max(200)
const properties = z.record(z.string().max(200), z.json()).optional()

const subject = z.object({ type: name, id: name, properties })
const action = z.object({ name, properties })
const resource = z.object({ type: name, id: name, properties })
const context = properties

/** One question of OpenID AuthZEN Authorization API 1.0. What the specification does not name is let pass and not looked at. */
export const evaluation = z.object({ subject, action, resource, context })
export type Evaluation = z.output<typeof evaluation>

const semantics = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'] as const

/** Several questions, with what they share said once; each is parsed by itself, since one that is wrong is only denied. */
export const evaluations = z.object({
  subject: z.json().optional(),
  action: z.json().optional(),
  resource: z.json().optional(),
  context: z.json().optional(),
  evaluations: z.array(z.record(z.string(), z.json())).max(evaluationsMost).optional(),
  options: z.object({ evaluations_semantic: z.enum(semantics).default('execute_all') }).optional(),
})
export type Evaluations = z.output<typeof evaluations>
