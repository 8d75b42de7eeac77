import { format } from '../../format/index.ts'
import { gradingWords } from '../words.ts'

const EXAMPLE = 12.5

/** A name of ours, the field of the command where its fault is shown, and what was typed. */
export type Typed = readonly [name: string, field: string, text: string]

/** Reads typed numbers; for each that is none, the sentence for its field. */
export function readNumbers(typed: readonly Typed[]): {
  readonly values: Readonly<Record<string, number>>
  readonly faults: Readonly<Record<string, string>>
} {
  const values: Record<string, number> = {}
  const faults: Record<string, string> = {}
  for (const [name, field, text] of typed) {
    const value = format().parseNumber(text)
    if (value === undefined) faults[field] = gradingWords().form.notANumber(format().number(EXAMPLE))
    else values[name] = value
  }
  return { values, faults }
}
