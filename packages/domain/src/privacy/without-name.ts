import type { PersonId } from '../organisation/organisation.ts'

/** What is erased: somebody's name, and whole texts in which it stands. */
export type Forgotten = {
  readonly person: PersonId
  readonly texts: ReadonlySet<string>
  /** What is shown instead. */
  readonly instead: string
}

/**
 * The state of any stream, or what is told of it, as it would be had the name never stood in its events. Whoever is named
 * in a state stands there with an id: `person`, or `subject` of an assessment.
 */
export function withoutName(value: unknown, forgotten: Forgotten): unknown {
  if (typeof value === 'string') return forgotten.texts.has(value) ? forgotten.instead : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => withoutName(item, forgotten))
  const isOfPerson =
    ('person' in value && value.person === forgotten.person) ||
    ('subject' in value && value.subject === forgotten.person)
  return Object.fromEntries(
    Object.entries(value).map(([member, part]) => [
      member,
      isOfPerson && member === 'name' ? forgotten.instead : withoutName(part, forgotten),
    ]),
  )
}
