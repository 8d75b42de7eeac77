import type { Result } from '../engine/index.ts'

export type Names = Readonly<Record<string, string>>

/**
 * A result with every id that names a task, a subject or a unit replaced by what people call it, so that its derivation
 * reads as a page. A task whose part one head answered for alone (`t7@person`) bears the name of both.
 */
export function nameThings(result: Result, names: Names): Result {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts become texts, so the shape stays
  return rename(result, names) as Result
}

function rename(value: unknown, names: Names): unknown {
  if (typeof value === 'string') return nameOf(value, names)
  if (Array.isArray(value)) return value.map((item) => rename(item, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rename(item, names)]))
}

/** What people call it; the id itself where nobody has named it. */
export function nameOf(id: string, names: Names): string {
  const known = Object.hasOwn(names, id) ? names[id] : undefined
  if (known !== undefined) return known
  const [task = '', head] = id.split('@')
  return head !== undefined && Object.hasOwn(names, task) ? `${names[task]} (${nameOf(head, names)})` : id
}
