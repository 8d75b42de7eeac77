import { z } from 'zod'
import { id, requestId } from './values.ts'

/** Largest command, in bytes of its JSON. One entry of the record holds the event it becomes, so it must be well below that. */
export const commandLimitBytes = 24_000

const fits = (command: unknown): boolean => utf8Length(JSON.stringify(command) ?? '') <= commandLimitBytes

function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** A command on its way: which stream (left out by the commands that start one), which request, and what is asked. */
export const envelope = <Command extends z.ZodType>(command: Command) =>
  z.strictObject({
    id: id.optional(),
    requestId,
    command: command.refine(fits, { error: 'too-long' }),
  })

/** What a recorded command is answered with. The same request asked again is answered with the same. */
export type Receipt = {
  readonly stream: string
  readonly seq: number
  /** Type of the event recorded. */
  readonly kind: string
  /** Virtual time. */
  readonly at: string
}
