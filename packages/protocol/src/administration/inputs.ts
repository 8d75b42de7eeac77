import { superiorFunctions } from '@khoan-viec/domain/organisation'
import { z } from 'zod'
import { id, localDate, requestId, searchText } from '../core/index.ts'
import { reorganiseCommand } from '../organisation/index.ts'

/** As on a day, today if left out; by which function one unit stands under another. */
const asked = {
  on: localDate.optional(),
  by: z.enum(superiorFunctions).default('party'),
}

/** Units directly under one; without `under`, those under nobody. */
export const treeAsked = z.strictObject({ ...asked, under: id.optional() })
/** As many units as a page of them tells at the most; a province has some three hundred communes. */
export const unitsMost = 1_000
export const unitsSearched = z.strictObject({
  ...asked,
  text: searchText,
  /** So many of those found. */
  most: z.number().int().min(1).max(unitsMost).default(40),
})
export const unitAsked = z.strictObject({ ...asked, code: id })
export const peopleSearched = z.strictObject({ text: searchText })
export const reorganisationTried = z.strictObject({ command: reorganiseCommand })
export type ReorganisationTyped = z.input<typeof reorganiseCommand>

/** A list that was looked through. */
export const peopleEntered = z.strictObject({ requestId, draft: z.uuid() })
