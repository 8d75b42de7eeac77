import { isDay } from '@khoan-viec/domain/calendar'
import { refusalCodes } from '@khoan-viec/domain/core'
import { z } from 'zod'

/** Ids as people write them in a scenario: small letters, digits, hyphens, dots. They become ids of the rehearsal's record. */
export const name = z
  .string()
  .regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/, 'must be small letters, digits, hyphens and dots, such as quynh-vinh')

export const day = z.string().refine(isDay, 'must be a day that exists, written YYYY-MM-DD')

/** A step that may be left out: its day, or `false`. */
export const dayOrNever = z.union([day, z.literal(false)])

export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, such as 09:30')

/** Vietnamese as it is printed: composed letters (NFC), nothing empty. */
export const text = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .refine((value) => value === value.normalize('NFC'), 'must be written with composed letters (NFC)')

export const inBothTongues = z.strictObject({ vi: text, en: text })

export const refusalCode = z.enum(refusalCodes)

/** A text file that is made up while playing: its name and its content. */
export const file = z.strictObject({ file: text, text })
