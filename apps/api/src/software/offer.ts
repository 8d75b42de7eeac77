import { createRoute, z } from '@hono/zod-openapi'
import type { KeyScope } from '@khoan-viec/protocol/rights'
import { requireParameters, requireScope } from './guard.ts'
import { PROBLEM } from './problem.ts'
import { problem } from './shapes/shared.ts'

type Offered<Path extends string, Answer extends z.ZodType, Request extends object> = {
  readonly id: string
  readonly path: Path
  /** Absent: any key will do. */
  readonly scope?: KeyScope
  readonly request: Request
  readonly answer: Answer
}

const refusal = { content: { [PROBLEM]: { schema: problem } }, description: '' }

/** One address of the API: what may be asked there, and everything that may be answered. */
export const offer = <Path extends string, Answer extends z.ZodType, Request extends object>({
  id,
  path,
  scope,
  request,
  answer,
}: Offered<Path, Answer, Request>) =>
  createRoute({
    method: 'get',
    path,
    operationId: id,
    security: [{ key: [] }],
    middleware: [...(scope === undefined ? [] : [requireScope(scope)]), requireParameters(namesIn(request))],
    request,
    responses: {
      200: { content: { 'application/json': { schema: answer } }, description: '' },
      400: refusal,
      401: refusal,
      403: refusal,
      404: refusal,
      429: refusal,
      500: refusal,
    },
    'x-scope': scope ?? null,
  })

const namesIn = (request: object): readonly string[] =>
  'query' in request && request.query instanceof z.ZodObject ? Object.keys(request.query.shape) : []
