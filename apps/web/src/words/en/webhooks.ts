import { en as value } from '@khoan-viec/words/value'
import type { SameWords } from '../define-words.ts'
import type vi from '../vi/webhooks.ts'

const words: SameWords<typeof vi> = {
  title: 'Events for other software',
  lead: 'Whenever something enters the record, the address that you name is told at once: what happened, to what, and where to look. No contents, no names of people.',
  docs: 'Documentation for whoever writes the software',
  rehearsal: 'This is a rehearsal: nothing is told outside. In the live system the office names addresses here.',
  add: 'Add an address',
  url: 'Address that is told',
  urlHint: 'It begins with https://. An address in your own network has to be allowed by whoever keeps the server.',
  kinds: 'Told of',
  kind: value.told,
  make: 'Begin to tell',
  failed: 'It was not added',
  madeTitle: 'The signing key',
  madeLead:
    'Copy this key into the software that is told now: by it that software knows what comes from here. It is shown once.',
  secret: 'Signing key',
  copy: 'Copy the key',
  copied: 'Copied.',
  list: 'Addresses that are told',
  none: 'There is none yet',
  noneHint: 'Addresses that were added will stand here with the latest attempts.',
  madeBy: (person: string, at: string) => `Added by ${person} on ${at}`,
  upToDate: (entry: string) => `Told up to entry ${entry}`,
  nothing: 'Nothing told yet',
  notTaken: 'Not taken yet',
  failing: (at: string) => `Tried again at ${at}`,
  stopped: (at: string) =>
    `Given up since ${at}, for it failed for days. Mend the software that is told, then press Tell again to go on from an entry of your choice.`,
  stoppedTitle: 'Other software could not be told of events',
  look: 'Look, and tell again',
  attempts: (count: string) => `The latest ${count} attempts`,
  attempt: (entry: string, at: string) => `Entry ${entry}, ${at}`,
  taken: (status: string) => `taken (${status})`,
  refused: (status: string) => `refused (${status})`,
  fault: {
    inside: 'an inner address or one without encryption, which may not be told',
    silent: 'no answer in time',
    unreachable: 'no connection',
  },
  again: 'Tell again',
  againTitle: 'Tell again from an entry of the record',
  againLead:
    'Everything from that entry on is sent again in order, under the ids of before; by them the software that is told leaves out what it has.',
  from: 'From entry number',
  againDone: 'It is told again now.',
  remove: 'Tell no more',
  removeTitle: 'Tell this address no more?',
  removeLead:
    'The software at this address is told of nothing any more. To be told again the address has to be added with a new signing key.',
  removed: 'It is told no more.',
}
export default words
