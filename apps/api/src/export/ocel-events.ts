import type { Attribute, LogEvent, Relation } from '@khoan-viec/documents/event-log'
import { type Tenure, unitsSpokenOf } from '@khoan-viec/domain/organisation'
import type { EntryDetail } from '@khoan-viec/protocol/record'
import { contractId, personId, unitId } from './ocel-objects.ts'
import { saidIn } from './said-in.ts'

/** Events on a task that are about its contract as well. */
const onContract: readonly string[] = [
  'contract-offered',
  'signed',
  'signature-reminded',
  'cascaded',
  'part-accepted',
  'change-decided',
  'handed-over',
  'head-succeeded',
]

/** An entry as an event of an object-centric log: of what it is, who did it, and what else it touches. */
export function eventOf(entry: EntryDetail): LogEvent {
  const { kind, id } = entry.stream
  const relations: readonly Relation[] = [
    ...(kind === 'organisation' ? [] : [{ object: `${kind}/${id}`, qualifier: 'about' }]),
    ...(entry.unit ? [{ object: unitId(entry.unit.code), qualifier: 'of-unit' }] : []),
    ...(entry.person ? [{ object: personId(entry.person.id), qualifier: 'by' }] : []),
    ...(entry.behalf ? [{ object: personId(entry.behalf.person.id), qualifier: 'on-behalf-of' }] : []),
    ...(onContract.includes(entry.kind) ? [{ object: contractId(id), qualifier: 'on-contract' }] : []),
    ...relationsIn(entry.event),
  ]
  return { id: `entry/${entry.entry}`, type: entry.kind, at: entry.at, attributes: attributesOf(entry), relations }
}

function relationsIn(event: EntryDetail['event']): readonly Relation[] {
  switch (event.type) {
    case 'screened':
    case 'round-opened':
      return [{ object: `meeting/${event.meeting}`, qualifier: 'at-meeting' }]
    case 'unit-established':
      return [
        { object: unitId(event.unit.code), qualifier: 'established' },
        ...event.people.map(({ id }) => ({ object: personId(id), qualifier: 'member' })),
      ]
    case 'head-changed':
      return [
        { object: unitId(event.unit), qualifier: 'of-unit' },
        { object: personId(event.incoming.id), qualifier: 'incoming' },
      ]
    case 'units-reorganised':
      return unitsSpokenOf(event.changes).map((code) => ({ object: unitId(code), qualifier: 'reorganised' }))
    case 'appointed':
      return heldBy(event.tenure)
    case 'area-set':
      return heldBy(event.next)
    case 'delegated':
      return [{ object: personId(event.delegate), qualifier: 'delegate' }]
    case 'handed-over':
      return [
        ...(event.incoming === undefined ? [] : [{ object: personId(event.incoming), qualifier: 'incoming' }]),
        { object: personId(event.outgoing), qualifier: 'outgoing' },
      ]
    case 'head-succeeded':
      return [{ object: personId(event.incoming), qualifier: 'incoming' }]
    case 'post-left':
      return [
        { object: unitId(event.unit), qualifier: 'of-unit' },
        { object: personId(event.outgoing), qualifier: 'outgoing' },
      ]
    case 'post-taken-up':
      return [
        { object: unitId(event.unit), qualifier: 'of-unit' },
        { object: personId(event.incoming), qualifier: 'incoming' },
      ]
    default:
      return []
  }
}

const heldBy = ({ person, unit }: Tenure): readonly Relation[] => [
  { object: unitId(unit), qualifier: 'of-unit' },
  { object: personId(person), qualifier: 'appointed' },
]

const attributesOf = ({ entry, seq, atReal, post, event }: EntryDetail): readonly Attribute[] => [
  { name: 'entry', value: entry },
  { name: 'sequence', value: seq },
  { name: 'recorded-at', value: atReal, isTime: true },
  ...(post ? [{ name: 'post', value: post }] : []),
  ...saidIn(event),
]
