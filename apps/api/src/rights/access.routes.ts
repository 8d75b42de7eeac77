import { type Evaluation, evaluation, evaluations, type Evaluations } from '@khoan-viec/protocol/rights'
import { type Context, Hono } from 'hono'
import type { House } from '../house/index.ts'
import { isPlain, type Services } from '../trpc/index.ts'
import { ruleOn } from './rule-on.ts'
import { findAskedHouse } from './token.ts'

/** As OpenID AuthZEN Authorization API 1.0 has it: the decision, and beside a denial the reason by its code. */
type Decision = { readonly decision: boolean; readonly context?: object }

const ID = 'x-request-id'
/** Longest id of a request that is given back. */
const ID_CHARS = 200

/** Decisions for other software: `POST /access/v1/evaluation` and `/access/v1/evaluations`, for holders of a token alone. */
export function accessRoutes(services: Services): Hono {
  const routes = new Hono()
  routes.use(async (c, next) => {
    await next()
    const id = c.req.header(ID)
    if (id !== undefined && id.length <= ID_CHARS) c.header(ID, id)
    c.header('cache-control', 'no-store')
  })
  routes.post('/v1/evaluation', async (c) => {
    const house = await findAskedHouse(services, c.req.raw.headers)
    if (!house) return refuseStranger(c)
    const asked = evaluation.safeParse(await bodyOf(c))
    return asked.success ? c.json(await decide(house, asked.data)) : c.json(MALFORMED, 400)
  })
  routes.post('/v1/evaluations', async (c) => {
    const house = await findAskedHouse(services, c.req.raw.headers)
    if (!house) return refuseStranger(c)
    const asked = evaluations.safeParse(await bodyOf(c))
    if (!asked.success) return c.json(MALFORMED, 400)
    if (asked.data.evaluations?.length) return c.json({ evaluations: await decideAll(house, asked.data) })
    const single = evaluation.safeParse(asked.data)
    return single.success ? c.json(await decide(house, single.data)) : c.json(MALFORMED, 400)
  })
  return routes
}

/** Where to ask, for whoever looks it up: `/.well-known/authzen-configuration`. */
export function describeAccess(c: Context, publicOrigin: string | undefined): Response {
  const origin = publicOrigin ?? new URL(c.req.url).origin
  return c.json({
    policy_decision_point: origin,
    access_evaluation_endpoint: `${origin}/access/v1/evaluation`,
    access_evaluations_endpoint: `${origin}/access/v1/evaluations`,
  })
}

const MALFORMED = 'subject, action and resource are needed, each with its type and id or name'

const refuseStranger = (c: Context): Response =>
  c.json('a token of this installation is needed', 401, { 'www-authenticate': 'Bearer' })

/** Undefined for what is no JSON, or of a depth that no question of this protocol has. */
async function bodyOf(c: Context): Promise<unknown> {
  const body: unknown = await c.req.json().catch(() => undefined)
  return isPlain(body) ? body : undefined
}

async function decide(house: House, { subject, action, resource }: Evaluation): Promise<Decision> {
  const about = action.properties?.['subject']
  const ruling =
    subject.type === 'person'
      ? await ruleOn(house, {
          person: subject.id,
          kind: resource.type,
          id: resource.id,
          act: action.name,
          subject: typeof about === 'string' ? about : undefined,
        })
      : ({ allowed: false, because: { why: 'unseen' } } as const)
  if (ruling.allowed) return { decision: true }
  const { because } = ruling
  const code = because.why === 'refused' ? because.refusal.code : because.why
  return { decision: false, context: { reason: code } }
}

/** One after the other, each with what they share where it says nothing of its own, until the semantic has its answer. */
async function decideAll(house: House, asked: Evaluations): Promise<readonly Decision[]> {
  const { evaluations: items = [], options, subject, action, resource, context } = asked
  const semantic = options?.evaluations_semantic ?? 'execute_all'
  const decisions: Decision[] = []
  for (const item of items) {
    const whole = evaluation.safeParse({ subject, action, resource, context, ...item })
    const decided = whole.success ? await decide(house, whole.data) : WRONG
    decisions.push(decided)
    if (semantic === (decided.decision ? 'permit_on_first_permit' : 'deny_on_first_deny')) break
  }
  return decisions
}

const WRONG: Decision = { decision: false, context: { error: { status: 400, message: MALFORMED } } }
