import type { Because } from '@khoan-viec/domain/access'
import type { Tenure } from '@khoan-viec/domain/organisation'
import { z } from 'zod'
import { id } from '../core/index.ts'

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

/** The answer, with the tenure it hangs on or the first reason against it. */
type RightsRuling =
  | { readonly allowed: true; readonly under?: Tenure }
  | { readonly allowed: false; readonly because: Because }

/** With the name of the unit in which the tenure that is told of is held. */
export type RightsAnswer = { readonly ruling: RightsRuling; readonly unitName?: string }

/** What other software sends as `Authorization: Bearer …`. Shown once, kept by nobody here. */
export type RightsToken = { readonly token: string; readonly expiresAt: string }
