import { sayError } from './say-error.ts'

/** Everything that a line may carry besides its message: ids of machines, codes and numbers, all of them ours. */
const ofCode = [
  'activityType',
  'check',
  'code',
  'fault',
  'house',
  'level',
  'method',
  'moment',
  'origin',
  'part',
  'path',
  'workflowType',
  'why',
] as const
const ofNumber = ['actsMs', 'alarm', 'attempt', 'count', 'moveMs', 'ms', 'pid', 'status'] as const

export type LogFields = { readonly [Name in (typeof ofCode)[number]]?: string | undefined } & {
  readonly [Name in (typeof ofNumber)[number]]?: number | undefined
} & {
  /** Whatever was thrown: of it no more is said than its kind, its code and where it arose. */
  readonly err?: unknown
}

const codes = new Set<string>(ofCode)
const numbers = new Set<string>(ofNumber)
const plain = /^[\w.:/*{}+\\$?-]{1,120}$/
/** A number that somebody can be called at. */
const phone = /\d{6,}/
/** Such as a moment, an id of ours or a hash, in which digits are many. */
const ofMachines = /^(\d{4}-\d\d-\d\dT[\d:.]+Z|[0-9a-f-]{36}|[\w.:/-]*\d{8}-\d{6}[\w-]*)$/

/** Takes from what is to be logged what a line may carry; of the rest it is said that it was withheld. */
export function keepFields(given: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  const withheld: string[] = []
  for (const [key, value] of Object.entries(given)) {
    if (key === 'err') {
      if (value !== undefined) kept['err'] = sayError(value)
    } else if (isPlain(key, value)) kept[key] = value
    else if (value !== undefined) withheld.push(plain.test(key) ? key : '?')
  }
  return withheld.length > 0 ? { ...kept, withheld } : kept
}

function isPlain(key: string, value: unknown): boolean {
  if (numbers.has(key)) return typeof value === 'number'
  return codes.has(key) && typeof value === 'string' && isOfCode(value)
}

/** Whether a text looks as names, codes and ids of ours do, and cannot be a sentence or a number to call at. */
export const isOfCode = (value: string): boolean => plain.test(value) && (!phone.test(value) || ofMachines.test(value))

const message = /^[\x20-\x7e]{1,200}$/
const WITHHELD = '[withheld]'

/** A message is a sentence of the code. What cannot be one, for no English sentence of ours has such letters or numbers, is withheld. */
export const keepMessage = (said: string): string => (message.test(said) && !phone.test(said) ? said : WITHHELD)
