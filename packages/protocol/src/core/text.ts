import { z } from 'zod'

/** Longest text a person may write into one field, in UTF-16 units. */
export const textLimitChars = 4_000
/** Longest name, title or number of a paper. */
export const lineLimitChars = 300

// Tabs and line ends are writing; the other control characters are not.
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

// What a refinement ends is said by `meta` as well, for whoever reads a form without running it.

/** Text in NFC without blanks around it. Half of a surrogate pair and control characters are refused, never repaired. */
const written = z
  .string()
  .refine((value) => value.isWellFormed() && !control.test(value), { error: 'malformed', abort: true })
  .overwrite((value) => value.normalize('NFC').trim())

/** Several lines, which may be empty: the domain says where a step needs one. */
export const text = written
  .refine((value) => value.length <= textLimitChars, { error: 'too-long' })
  .meta({ maxLength: textLimitChars })

/** One line, which may be empty. */
export const line = written
  .refine((value) => value.length <= lineLimitChars, { error: 'too-long' })
  .refine((value) => !/[\n\r\t]/.test(value), { error: 'malformed' })
  .meta({ maxLength: lineLimitChars })

/** One line that says something. */
export const filledLine = line
  .refine((value) => value.length > 0, { error: 'missing' })
  .meta({ minLength: 1, maxLength: lineLimitChars })
