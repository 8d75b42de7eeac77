import type { SameWords } from '../define-words.ts'
import type vi from '../vi/dossier.ts'

const words: SameWords<typeof vi> = {
  take: 'Take the dossier',
  making: 'Making the dossier…',
  coming: (share) => `Downloading ${share}`,
  taken: (name) => `${name} has come`,
  verify: 'Unpack it and open verify.html in a browser to check it; it needs no network.',
  digest: 'Write this number down with it, to compare later:',
  close: 'Written down, close',
  failed: 'The dossier was not taken',
  lost: 'The connection broke, or the server is busy. Try again in a few minutes.',
  refused: {
    'not-now': 'The latest entries are waiting to be signed. Try again in a few seconds.',
    'not-found': 'This was not found, or you do not hold the auditor’s post any more.',
    'too-many': 'There are too many entries. Take the dossier of each task by itself.',
    'too-long': 'The files come to more than 1 GB. Take the dossier of each task by itself.',
  },
}

export default words
