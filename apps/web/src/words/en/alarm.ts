import type { SameWords } from '../define-words.ts'
import type vi from '../vi/alarm.ts'

type Where = (name: string) => string

const entry = (where: Where) => `Entry ${where('entry')} (${where('stream')}, number ${where('seq')})`

const words: SameWords<typeof vi> = {
  faults: {
    'database-damaged': (where) => `The database file is damaged: ${where('says')}.`,
    'guard-missing': (where) => `The guard ${where('guard')} of the database is gone or was changed.`,
    'entry-unreadable': (where) => `Entry ${where('entry')} no longer has the form in which it was recorded.`,
    'entry-column': (where) => `${entry(where)}: column ${where('column')} differs from what was recorded.`,
    'entry-changed': (where) => `${entry(where)} is no longer what was signed in the log.`,
    'entry-beside': (where) => `${entry(where)}: what stands beside it is missing, or is not what was sealed.`,
    'entry-missing': (where) => `Entry ${where('seq')} of ${where('stream')} is missing.`,
    'order-broken': (where) => `Place ${where('index')} of the log has no entry.`,
    'history-changed': (where) => `The first ${where('sizeEntries')} entries are no longer those that were signed.`,
    'log-shrank': (where) => `${where('signedEntries')} entries were signed, and there are ${where('entries')}.`,
    'checkpoint-missing': () => 'The log no longer shows its signed checkpoint.',
    'checkpoint-unsound': (where) => `${where('path')} is not a checkpoint of this log (${where('because')}).`,
    'checkpoint-lost': (where) => `${where('kept')} signed checkpoints are kept, and there were ${where('before')}.`,
    'key-unusable': (where) => `The signing key ${where('path')} cannot be used (${where('because')}).`,
    'log-not-signed': (where) => `The log has not been signed since ${where('since')} (${where('because')}).`,
    'tile-changed': (where) =>
      `Hash ${where('position')} in ${where('path')} differs from the one that the entries give.`,
    'log-file-changed': (where) => `The log’s file ${where('path')} does not hold the entries that were signed.`,
    'log-file-missing': (where) => `The log’s file ${where('path')} is missing.`,
    'views-not-made': (where) => `The tables cannot be made from the entries again (${where('because')}).`,
    'views-emptied': () =>
      'When the record was opened, the tables made from its entries were empty; they have been made anew.',
    'row-changed': (where) =>
      `Table ${where('table')}, row ${where('row')}: column ${where('column')} differs from what the entries make.`,
    'row-added': (where) => `Table ${where('table')} has a row ${where('row')} that no entry makes.`,
    'row-missing': (where) => `Table ${where('table')} lacks the row ${where('row')} that the entries make.`,
    'file-changed': (where) => `The content of the file ${where('path')} was changed.`,
    'file-missing': (where) => `The file ${where('hash')}, named by entry ${where('entry')}, is missing.`,
    'check-broken': (where) => `The self-check could not be carried out (${where('because')}).`,
  },
  next: {
    'leave-alone':
      'Change and remove nothing in the data folder; call whoever answers for the record, to compare it with what was kept elsewhere.',
    restore: 'Stop the system and restore from a backup; leave the key and the signed checkpoints as they are.',
    rebuild: 'Stop the system, then “npm run -s rebuild”: the tables are made again from the entries.',
    restart: 'Move the file away, if it is there, and start the system again: it is made again from the entries.',
    key: 'Put the key back in its place, readable by the system’s owner alone (chmod 600). Make no new one.',
    ask: 'Nothing needs mending. Ask who runs the machine: did somebody open the database, or was the last update broken off?',
    log: 'See the worker’s log (worker.log), and “npm run -s doctor” for what to do.',
  },
  title: (number) => `Alarm ${number}: the record is not as it was recorded`,
  found: (at, day) => `Found at ${at}, on ${day} of the year.`,
  passed: (at) => `Since ${at} the checks have passed again. The alarm stays until somebody acknowledges it.`,
  standing: 'Acknowledged, but the difference is still there.',
  acknowledged: (name, at) => `${name} acknowledged it at ${at}`,
  acknowledge: 'Acknowledge',
  note: 'What you know, what was done',
  noteHint: 'The note is kept for ever, with your name and the moment.',
  done: 'Your acknowledgement is recorded.',
  open: 'Open the record’s room to look and acknowledge',
}

export default words
