import { isList } from './is-fields.ts'
import type { Json } from './script.ts'
import { textOf } from './text-of.ts'

/** What stands in a blank while the year is played. A blank that cannot be filled yet answers undefined. */
export type Filling = {
  /** `{ $terms: 'in-force' }`: the hash of the contract's terms, or of the hand-over act. */
  terms(): string | undefined
  /** `{ $open: 'WAIVER' }`: id of the first exchange of that kind not yet answered. */
  open(kind: string): string | undefined
  /** `{ $file, text }`: the evidence that the kept file became. */
  file(name: string, text: string): Json | undefined
  /** `{ $computed: 'level' }`: the level computed last; of an open one, the best or the lowest possible, if one is chosen. */
  level(choose?: string): string | undefined
  /** Whether the level computed last is settled. */
  isSettled(): boolean
}

/** The command with every blank filled; undefined while one of them cannot be. */
export function fillBlanks(value: Json, filling: Filling): Json | undefined {
  if (isList(value)) {
    const items = value.map((item) => fillBlanks(item, filling))
    return items.every((item) => item !== undefined) ? items : undefined
  }
  if (typeof value !== 'object' || value === null) return value

  if ('$terms' in value) return filling.terms()
  if ('$open' in value) return filling.open(textOf(value['$open']))
  if ('$file' in value) return filling.file(textOf(value['$file']), textOf(value['text']))
  if ('$computed' in value) return fillComputed(value, filling)

  const filled: Record<string, Json> = {}
  for (const [key, part] of Object.entries(value)) {
    const whole = fillBlanks(part, filling)
    if (whole === undefined) return undefined
    filled[key] = whole
  }
  return filled
}

function fillComputed(value: { readonly [key: string]: Json }, filling: Filling): Json | undefined {
  const choose = typeof value['choose'] === 'string' ? value['choose'] : undefined
  switch (value['$computed']) {
    case 'level':
      return filling.level(choose)
    case 'tally':
      return tallyOf(filling.level(choose), Number(value['present']))
    case 'reason':
      return filling.isSettled() ? '' : value['text']
    default:
      return undefined
  }
}

/** All votes for one level. */
const tallyOf = (level: string | undefined, present: number): Json | undefined =>
  level === undefined ? undefined : { EXCELLENT: 0, GOOD: 0, COMPLETED: 0, NOT_COMPLETED: 0, [level]: present }
