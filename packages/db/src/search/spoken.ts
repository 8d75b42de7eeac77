import type { Entry } from '../record/entry.ts'

/** Fields of events that hold what somebody wrote, or the number of a paper. */
const spoken: ReadonlySet<string> = new Set([
  'authority',
  'basis',
  'cell',
  'collective',
  'decision',
  'difficulties',
  'done',
  'ground',
  'group',
  'body',
  'name',
  'number',
  'note',
  'notice',
  'notRoutine',
  'obstacle',
  'orientation',
  'place',
  'product',
  'reason',
  'resolution',
  'risks',
  'statement',
  'symbol',
  'text',
  'title',
  'uom',
  'what',
  'who',
])

/** Fields that name people, which stand beside the log: people are found by their names as they stand today, not by copies. */
const ofPeople: ReadonlySet<string> = new Set([
  'coordination',
  'incoming',
  'incomingTenure',
  'leadPerson',
  'members',
  'missing',
  'next',
  'people',
  'person',
  'present',
  'recused',
  'responsibility',
  'tenure',
  'tenures',
])

/** Of what stays sealed for a while, nothing is searched in the entry that holds the seals; it is in the one that opens them. */
const sealed: ReadonlySet<string> = new Set(['opinion-given'])

/** What an entry says in words, field by field: what is searched, and what a found entry shows of itself. */
export function spokenIn({ kind, event, opening }: Pick<Entry, 'kind' | 'event' | 'opening'>): readonly string[] {
  if (sealed.has(kind)) return []
  // An assessment bears the name of its subject.
  const isOfLeader = kind === 'assessment-begun' && 'kind' in event && event.kind === 'LEADER'
  const said: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (value === null || typeof value !== 'object') return
    for (const [name, part] of Object.entries(value)) {
      if (ofPeople.has(name)) continue
      if (typeof part !== 'string') visit(part)
      else if (spoken.has(name) && part !== '' && !(isOfLeader && name === 'name')) said.push(part)
    }
  }
  visit(event)
  for (const { path, value } of opening?.parts ?? []) visit({ [path.slice(path.lastIndexOf('/') + 1)]: value })
  return said
}
