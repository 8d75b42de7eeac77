import { en as value } from '@khoan-viec/words/value'
import type { SameWords } from '../define-words.ts'
import type vi from '../vi/tokens.ts'

const words: SameWords<typeof vi> = {
  title: 'Keys for other software',
  lead: 'Other software of the authority shows such a key to read what you allow, or to ask who may do what. A key only reads, enters nothing into the record, and ends when you leave the office.',
  docs: 'Documentation for whoever writes the software',
  take: 'A new key',
  name: 'For which software',
  nameHint: 'Such as: the document system.',
  lasts: 'Good for',
  lastsHint: 'After that, give a new one.',
  scopes: 'What it may read',
  scopesHint: 'Choose only what that software needs.',
  scope: value.scope,
  days: (count: string) => `${count} days`,
  issue: 'Give a key',
  failed: 'It was not given',
  madeTitle: 'The new key',
  madeLead: (name: string, until: string) => `Copy it into ${name} now: it is shown once, and good until ${until}.`,
  token: 'Key',
  copy: 'Copy the key',
  copied: 'Copied.',
  list: 'Keys that are good',
  none: 'There is none yet',
  noneHint: 'Keys that were given will stand here with their last use, to be taken back at any time.',
  unnamed: 'A key without a name',
  takenBy: (person: string, at: string) => `Given by ${person} on ${at}`,
  until: (at: string) => `good until ${at}`,
  used: (at: string) => `Last used ${at}`,
  unused: 'Never used',
  revoke: 'Take back',
  revoked: 'Taken back.',
  revokeTitle: (name: string) => `Take the key of ${name} back?`,
  revokeLead: 'The software that uses it can ask no more from this moment on. To be used again it needs a new one.',
}
export default words
