import type { CanonicalRefusal } from './refusal.ts'

/** Parsers of other languages stop at some depth; no entry of ours comes near this one. */
export const depthLimitLevels = 100

/**
 * The first reason why `value` has no canonical form, or undefined if it has one.
 * Stricter than RFC 8785, which lets a library drop or convert what JSON cannot say: only a member that is
 * undefined counts as absent; dates, maps, functions, big integers and instances of classes are refused.
 */
export function findRefusal(value: unknown): CanonicalRefusal | undefined {
  return inspect(value, '', [])
}

function inspect(value: unknown, path: string, ancestors: readonly object[]): CanonicalRefusal | undefined {
  switch (typeof value) {
    case 'string':
      return inspectText(value, path)
    case 'number':
      return inspectNumber(value, path)
    case 'boolean':
      return undefined
    case 'object':
      return value === null ? undefined : inspectContainer(value, path, ancestors)
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      return { code: 'not-json', path }
  }
}

function inspectText(text: string, path: string): CanonicalRefusal | undefined {
  if (!text.isWellFormed()) return { code: 'lone-surrogate', path }
  if (text.normalize('NFC') !== text) return { code: 'not-nfc', path }
  return undefined
}

function inspectNumber(value: number, path: string): CanonicalRefusal | undefined {
  if (!Number.isFinite(value)) return { code: 'not-finite', path }
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return { code: 'unsafe-integer', path }
  return undefined
}

function inspectContainer(value: object, path: string, ancestors: readonly object[]): CanonicalRefusal | undefined {
  if (ancestors.includes(value)) return { code: 'circular', path }
  if (ancestors.length >= depthLimitLevels) return { code: 'too-deep', path, limitLevels: depthLimitLevels }
  if (!isPlain(value)) return { code: 'not-json', path }
  const within = [...ancestors, value]

  if (Array.isArray(value)) {
    // By index, because a hole in a sparse array is skipped by every iterator that knows of holes.
    for (let index = 0; index < value.length; index++) {
      const refusal = inspect(value[index], `${path}/${index}`, within)
      if (refusal) return refusal
    }
    return undefined
  }

  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue
    const at = `${path}/${pointerToken(key)}`
    const refusal = inspectText(key, at) ?? inspect(member, at, within)
    if (refusal) return refusal
  }
  return undefined
}

function isPlain(value: object): boolean {
  if ('toJSON' in value && typeof value.toJSON === 'function') return false
  if (Array.isArray(value)) return true
  // A prototype without a prototype of its own: objects of another realm have another Object.prototype.
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const pointerToken = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')
