import type { Ruling } from '@khoan-viec/domain/access'
import { z } from 'zod'
import { filledLine, id, type PersonName } from '../core/index.ts'

/** What somebody would do: an act by its name in the table of rights, or `read`. */
export const rightAsked = z.strictObject({
  person: id,
  /** Kind of the thing: of a stream, or what else can be read. */
  kind: id,
  id,
  act: id,
  /** The part, period, request or lapse it is about. */
  subject: id.optional(),
})

/** The answer, with the name of the unit in which the tenure that is told of is held. */
export type RightsAnswer = { readonly ruling: Ruling; readonly unitName?: string }

/** Days for which a token may be taken: programs are set up by hand, and what nobody renews should end. */
export const rightsTokenDays = [7, 30, 90] as const

/** What a key may be used for: asking who may do what by AuthZEN, or reading one part of the API. */
export const keyScopes = ['decisions', 'units', 'people', 'tasks', 'grades', 'boards', 'record'] as const
export type KeyScope = (typeof keyScopes)[number]

/** A token for other software: what it is for, what it may be used for, and for how long. */
export const rightsTokenAsked = z.strictObject({
  name: filledLine,
  days: z.literal(rightsTokenDays),
  scopes: z.array(z.enum(keyScopes)).min(1, { error: 'missing' }).max(keyScopes.length),
})
export type RightsTokenAsked = z.output<typeof rightsTokenAsked>

export const rightsTokenOf = z.strictObject({ id })

/** What other software was lent. A token itself is nowhere any more. */
export type RightsTokenRow = {
  readonly id: string
  /** Empty for those taken before they had names. */
  readonly name: string
  readonly scopes: readonly KeyScope[]
  readonly takenBy: PersonName
  readonly takenAt: string
  readonly expiresAt: string
  /** When it last asked, to the minute; absent: never. */
  readonly usedAt?: string
}

/** What other software sends as `Authorization: Bearer …`. Shown once, kept by nobody here. */
export type RightsToken = { readonly token: string; readonly expiresAt: string }
