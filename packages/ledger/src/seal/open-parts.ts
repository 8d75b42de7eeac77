import { fail } from '../fault/index.ts'
import { type Pointer, replaceParts, valueAt } from './pointer.ts'
import { hashSealed, isSealed, type Opened, type Sealed } from './seal.ts'

/** What is shown where a part was erased by law: nobody can compare it with the seal any more. */
export type Erased = { readonly path: Pointer; readonly instead: unknown }

/**
 * The entry as it was before it was sealed; every part is compared with its seal.
 * @throws LogFaultError `seal-broken` where a part is not the one sealed, `seal-unopened` where it is missing.
 */
export function openParts(entry: unknown, parts: readonly (Opened | Erased)[]): unknown {
  const given = new Map(parts.map((part) => [part.path, part]))
  const open = (seal: Sealed, path: Pointer): unknown => {
    const part = given.get(path)
    if (!part) return fail({ code: 'seal-unopened', path })
    if ('instead' in part) return part.instead
    return hashSealed(part.salt, part.value) === seal.sealed ? part.value : fail({ code: 'seal-broken', path })
  }
  return replaceParts(entry, (part, at) => {
    if (!isSealed(part)) return part
    if (!part.sealed.startsWith('/')) return open(part, at)
    const first = valueAt(entry, part.sealed)
    return isSealed(first) ? open(first, part.sealed) : fail({ code: 'seal-unopened', path: part.sealed })
  })
}
