import type { AnyEvent } from '../aggregates/index.ts'
import type { PersonId } from '../organisation/organisation.ts'
import type { RoundMember } from '../task/task.ts'

/** A part of an event that stands in the log as a salted hash only, its content beside the log. */
export type PrivatePart = {
  /** JSON Pointer (RFC 6901) within the event. */
  readonly path: string
  /** Whose personal data it is, so that it can be erased; SOMEBODY of a text. Absent: it is sealed until it is opened. */
  readonly person?: PersonId
}

/** Stands for a person where a text names people: whom, only a reader knows. No id is empty. */
export const SOMEBODY: PersonId = ''

/**
 * What of an event must not stand in the log in plain words: an opinion before its opening, and what names people,
 * for the law may order that erased (docs/decisions/0132). Everything else an event says is an act of office and stays.
 */
export function privateParts(event: AnyEvent): readonly PrivatePart[] {
  switch (event.type) {
    case 'submitted':
    case 'resubmitted':
    case 'added':
    case 'taken-over':
      return namingTexts
    case 'concluded':
      return event.registration ? namingTexts : []
    case 'opinion-given':
      return [{ path: '/stance' }, { path: '/reason' }]
    case 'round-opened':
      return [...membersIn('/present', event.present), ...membersIn('/recused', event.recused)]
    case 'convened':
    case 'meeting-opened':
      return membersIn('/members', event.members)
    case 'unit-established':
      return [
        ...event.people.map(({ id }, index) => named(`/people/${index}`, id)),
        ...event.tenures.map(({ person }, index) => named(`/tenures/${index}`, person)),
      ]
    case 'head-changed':
      return [named('/incoming', event.incoming.id), named('/incomingTenure', event.incomingTenure.person)]
    case 'appointed':
      return [named('/person', event.person.id), named('/tenure', event.tenure.person)]
    case 'area-set':
      return [named('/next', event.next.person)]
    case 'assessment-begun':
      return event.kind === 'LEADER' ? [named('', event.subject)] : []
    case 'graded':
      // Of a collective the subject is the unit; all others are people.
      return event.missing.flatMap(({ subject, unit }, index) =>
        subject === unit ? [] : [named(`/missing/${index}`, subject)],
      )
    default:
      return []
  }
}

/** Texts of the form whose purpose is to name people. */
const namingTexts: readonly PrivatePart[] = ['leadPerson', 'coordination', 'responsibility'].map((clear) => ({
  path: `/registration/${clear}`,
  person: SOMEBODY,
}))

const named = (of: string, person: PersonId): PrivatePart => ({ path: `${of}/name`, person })

const membersIn = (path: string, members: readonly RoundMember[]): readonly PrivatePart[] =>
  members.map(({ person }, index) => named(`${path}/${index}`, person))

/** The earlier entry of the same stream whose sealed parts this event opens. */
export const openedBy = (event: AnyEvent): number | undefined =>
  event.type === 'opinion-opened' ? event.of : undefined

/** Whose name an event orders erased, and by which decision. */
export const erasedBy = (event: AnyEvent): { readonly person: PersonId; readonly decision: string } | undefined =>
  event.type === 'person-erased' ? event : undefined
