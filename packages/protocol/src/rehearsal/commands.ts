import { z } from 'zod'
import { id, line, localDate } from '../core/index.ts'

/** Largest scenario that somebody may bring, in characters. */
export const scenarioLimitChars = 200_000

/** A scenario of the house by its name, or one that somebody wrote. */
export const rehearsalCreate = z.union([
  z.strictObject({ scenario: line }),
  z.strictObject({ text: z.string().max(scenarioLimitChars) }),
])

/** Whose acts the player does: everybody's, everybody's but those of the seat that asks, nobody's. */
export const cast = z.enum(['ALL', 'OTHERS', 'NONE']).default('ALL')

export const rehearsalRef = z.strictObject({ rehearsal: id.exactOptional() })
export const rehearsalStep = z.strictObject({ rehearsal: id.exactOptional(), cast })
/** `until`: a day, whose work is done with it, or the end of the year. */
export const rehearsalPlayTo = z.strictObject({
  rehearsal: id.exactOptional(),
  cast,
  until: z.union([localDate, z.literal('END')]),
})
export const rehearsalPlay = z.strictObject({
  rehearsal: id.exactOptional(),
  cast,
  daysPerSecond: z.number().min(0.000_01).max(10),
})
