import type { PersonId } from '@khoan-viec/domain/organisation'
import type { HistoryEvent } from './events.ts'

/** Somebody, by the id that stays in the record, and everything that he was called in it. */
export type Named = { readonly person: PersonId; readonly names: readonly string[] }

/**
 * Whether a history holds the name of somebody: in what was said to the workflow or by it, or in plain view. Capitals and
 * spaces make no difference; part of a longer word is another word, and the same name beside the id of another is his.
 */
export function holdsName(events: readonly HistoryEvent[], { person, names }: Named): boolean {
  const sought = names.map(spell).filter((name) => name !== '')
  const whole = new Set(sought)

  function holds(value: unknown, member?: string): boolean {
    if (typeof value === 'string') return sought.some((each) => standsIn(spell(value), each)) || (member === 'data' && holds(payloadIn(value)))
    if (typeof value !== 'object' || value === null) return false
    if (Array.isArray(value)) return value.some((part) => holds(part))
    const isAnothers = isOfAnother(value, person)
    return Object.entries(value).some(([name, part]: [string, unknown]) => {
      if (name === 'name' && isAnothers && typeof part === 'string' && whole.has(spell(part))) return false
      return holds(part, name) || holds(name)
    })
  }
  return events.some((event) => holds(event))
}

const LETTER = /[\p{L}\p{M}\p{N}]/u

function standsIn(text: string, name: string): boolean {
  for (let from = text.indexOf(name); from !== -1; from = text.indexOf(name, from + 1)) {
    const isPart = LETTER.test(text.charAt(from - 1)) || LETTER.test(text.charAt(from + name.length))
    if (!isPart) return true
  }
  return false
}

const spell = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/gu, ' ').trim()

/** Who is named stands with an id beside the name: `person` in a tenure, `subject` of an assessment, `id` of a person. */
function isOfAnother(value: object, person: PersonId): boolean {
  const ids = ['person', 'subject', 'id'].flatMap((member) => {
    const id: unknown = Reflect.get(value, member)
    return typeof id === 'string' ? [id] : []
  })
  return ids.length > 0 && !ids.includes(person)
}

/** What a payload carries: JSON, or else text. */
function payloadIn(data: string): unknown {
  const text = Buffer.from(data, 'base64').toString()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
