import { isDay } from '@khoan-viec/domain/calendar'
import { refusalCodes } from '@khoan-viec/domain/core'
import { z } from 'zod'

/** Ids as people write them in a scenario: small letters, digits, hyphens. They become ids of the rehearsal's record. */
export const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens, such as quynh-vinh')

export const day = z.string().refine(isDay, 'a day that exists, as YYYY-MM-DD')

export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, as 09:30')

/** Vietnamese as it is printed: composed letters (NFC), nothing empty. */
export const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => value === value.normalize('NFC'), 'Vietnamese letters must be composed (NFC)')

export const inBothTongues = z.strictObject({ vi: text, en: text })

export const refusalCode = z.enum(refusalCodes)

/** A file that is made up while playing: a text file of this content. */
export const file = z.strictObject({ file: text, text })
