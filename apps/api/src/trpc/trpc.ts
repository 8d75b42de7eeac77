import { randomUUID } from 'node:crypto'
import type { Refusal } from '@khoan-viec/domain/core'
import { refusalOfIssues } from '@khoan-viec/protocol/core'
import { inSpan } from '@khoan-viec/telemetry/traces'
import { type AnyRouter, initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { callSeconds } from '../metrics/meters.ts'
import type { Context } from './context.ts'
import { isPlain } from './is-plain.ts'
import { Refused } from './refused.ts'
import { requireChanger } from './require-changer.ts'
import { lookWhere, lookWho } from './viewer.ts'

type Meta = {
  /** Answered to somebody in particular. */
  readonly toOne?: true
  /** Of a query whose answer hangs on nothing but the record, the day, and who asks. */
  readonly ofRecord?: true
  /** Of a mutation that changes nothing but what is the asker's own. */
  readonly ofOneself?: true
}

const trpc = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const refusal = refusalIn(error)
      const fault = refusal === undefined && error.code === 'INTERNAL_SERVER_ERROR' ? randomUUID() : undefined
      // The kind of fault and where it arose; never what it was about.
      if (fault) ctx?.services.log.error({ fault, path: shape.data.path, err: error.cause ?? error }, 'internal')
      const data = { ...shape.data, ...(refusal ? { refusal } : {}), ...(fault ? { fault } : {}) }
      return { ...shape, message: refusal?.code ?? (fault ? 'internal' : error.code), data }
    },
  })

function refusalIn(error: TRPCError): Refusal | undefined {
  if (error instanceof Refused) return error.refusal
  if (error.cause instanceof ZodError) return refusalOfIssues(error.cause)
  return error.code === 'PARSE_ERROR' || error.code === 'BAD_REQUEST' ? { code: 'malformed' } : undefined
}

export const router = trpc.router

const outcomeOf = (error: TRPCError): string => refusalIn(error)?.code ?? error.code

/** Whoever asks, of no house in particular. Who looks back changes nothing, whatever it is. */
export const open = trpc.procedure
  .use(({ path, next }) =>
    inSpan('procedure', { procedure: path }, async (span) => {
      const end = callSeconds.startTimer({ procedure: path })
      const result = await next()
      const outcome = result.ok ? 'ok' : outcomeOf(result.error)
      end({ outcome })
      span.note({ outcome })
      return result
    }),
  )
  .use(async ({ ctx, type, getRawInput, next }) => {
    if (ctx.asOf !== undefined && type === 'mutation') throw new Refused({ code: 'looking-back' })
    if (!isPlain(await getRawInput())) throw new Refused({ code: 'malformed' })
    return next()
  })

/** Whoever asks, of the house of the session or the newest one. */
export const inHouse = open.use(async ({ ctx, next }) => next({ ctx: await lookWhere(ctx) }))

/** Somebody with a seat or an account. Who only audits is refused every mutation but those made with `ofOneself`. */
export const signedIn = open.meta({ toOne: true }).use(async ({ ctx, type, meta, next }) => {
  const viewer = await lookWho(ctx)
  if (!viewer) throw new TRPCError({ code: 'UNAUTHORIZED' })
  if (type === 'mutation' && !meta?.ofOneself) requireChanger(viewer)
  return next({ ctx: { viewer, house: viewer.house, db: viewer.house.db } })
})

/** As `signedIn`, for mutations that change nothing but what is the asker's own: an auditor may as well. */
export const ofOneself = signedIn.meta({ ofOneself: true })

/** As `signedIn`, for queries whose answer hangs on nothing but the record, the day, and who asks: it may be given again. */
export const ofRecord = signedIn.meta({ ofRecord: true })

/** Whether a procedure, by its full name, was made with `ofRecord`. */
export const isOfRecord = (router: AnyRouter, name: string): boolean => metaOf(router, name)?.ofRecord === true

/** Whether a procedure, by its full name, is there and was made with `signedIn`: what others answer, anybody may know. */
export const isToldToOne = (router: AnyRouter, name: string): boolean => metaOf(router, name)?.toOne === true

function metaOf({ _def }: AnyRouter, name: string): Meta | undefined {
  if (!Object.hasOwn(_def.procedures, name)) return undefined
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every procedure of ours is made here
  const procedure = _def.procedures[name] as { readonly _def?: { readonly meta?: Meta } } | undefined
  return procedure?._def?.meta
}
