import type { Database } from '../schema/index.ts'

/** Every projection, and the columns of its key. */
export const views = {
  stream: ['id'],
  task: ['id'],
  meeting: ['id'],
  assessment: ['id'],
  todo: ['stream', 'n'],
  unit: ['code', 'valid_from'],
  succession: ['code_from', 'code_to', 'on_day'],
  person: ['id'],
  tenure: ['id'],
  delegation: ['id'],
  clock: ['cycle'],
} as const satisfies Partial<Record<keyof Database, readonly [string, ...string[]]>>

export type View = keyof typeof views

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the object above
export const viewNames = Object.keys(views) as readonly View[]
