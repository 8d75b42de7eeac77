/** Deeper than any form of ours: a command's deepest value lies seven levels down. */
const DEPTH_MOST = 16

/** Whether what was sent is of a depth and with names that some form of ours could have. */
export function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth >= DEPTH_MOST || Object.hasOwn(value, '__proto__')) return false
  return Object.values(value).every((part) => isPlain(part, depth + 1))
}
