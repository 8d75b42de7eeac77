import type { SameWords } from '../define-words.ts'
import type vi from '../vi/record-state.ts'

const words: SameWords<typeof vi> = {
  title: 'State of the record',
  size: 'Recorded',
  entries: (count) => `${count} entries`,
  latest: (day) => `the latest on ${day}`,
  checkpoint: 'Last checkpoint',
  signed: (count) => `${count} entries`,
  signedAt: (at) => `signed at ${at}`,
  upTo: (day) => `up to ${day} of the year`,
  root: (root) => `Root ${root}`,
  copy: 'Copy the checkpoint',
  copied: 'Copied. Keep it elsewhere, to compare with later.',
  notCopied: 'The browser does not allow copying. Open /log/checkpoint and save that page.',
  unsigned: 'Nothing is signed yet; new entries are signed within seconds.',
  check: 'Last check',
  sound: 'All is as recorded',
  unsound: 'Something differs',
  told: 'The office and the auditors have been told.',
  bySystem: (day) => `by the system itself, on ${day} of the year`,
  by: (names) => `asked for by ${names}`,
  looked: {
    entries: (count) => `${count} entries`,
    views: (count) => `${count} rows of the tables`,
    files: (count) => `${count} files`,
  },
  compared: (what) => `Compared ${what}.`,
  unchecked: 'Not checked yet. The system checks by itself at the end of each day of the year.',
  ask: 'Check now',
  asking: 'Checking…',
  waiting: 'What it finds will stand here. If the process engine is away, the wish is kept.',
  done: 'The check is done.',
}

export default words
