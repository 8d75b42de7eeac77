import type { SameWords } from '../define-words.ts'
import type vi from '../vi/tokens.ts'

const words: SameWords<typeof vi> = {
  title: 'Tokens for other software',
  lead: 'Other software of the authority shows such a token to ask who may do what here, by OpenID AuthZEN. Whoever holds one may ask as the office may, and may do or read nothing else.',
  take: 'A new token',
  name: 'For which software',
  nameHint: 'Such as: the document system.',
  lasts: 'Good for',
  lastsHint: 'After that, give a new one.',
  days: (count: string) => `${count} days`,
  issue: 'Give a token',
  failed: 'It was not given',
  madeTitle: 'The new token',
  madeLead: (name: string, until: string) => `Copy it into ${name} now: it is shown once, and good until ${until}.`,
  token: 'Token',
  copy: 'Copy the token',
  copied: 'Copied.',
  list: 'Tokens that are good',
  none: 'There is none yet',
  noneHint: 'Tokens that were given will stand here with their last use, to be taken back at any time.',
  unnamed: 'A token without a name',
  takenBy: (person: string, at: string) => `Given by ${person} on ${at}`,
  until: (at: string) => `good until ${at}`,
  used: (at: string) => `Last used ${at}`,
  unused: 'Never used',
  revoke: 'Take back',
  revoked: 'Taken back.',
  revokeTitle: (name: string) => `Take the token of ${name} back?`,
  revokeLead: 'The software that uses it can ask no more from this moment on. To be used again it needs a new one.',
}
export default words
