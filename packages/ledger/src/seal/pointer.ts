/** Within a value of JSON, a place by its JSON Pointer (RFC 6901). */
export type Pointer = string

/** What stands there; undefined if nothing does. */
export function valueAt(value: unknown, pointer: Pointer): unknown {
  let found = value
  for (const token of pointer.split('/').slice(1)) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Object.getOwnPropertyDescriptor(found, unescape(token))?.value
  }
  return found
}

/** A copy in which `replace` has had its say on every part, from the outside in; what it leaves alone it answers itself. */
export function replaceParts(
  value: unknown,
  replace: (part: unknown, at: Pointer) => unknown,
  at: Pointer = '',
): unknown {
  const replaced = replace(value, at)
  if (replaced !== value || typeof value !== 'object' || value === null) return replaced
  if (Array.isArray(value)) return value.map((item, index) => replaceParts(item, replace, `${at}/${index}`))
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, replaceParts(member, replace, `${at}/${escape(name)}`)]),
  )
}

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

const unescape = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~')
