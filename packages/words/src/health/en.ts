import type { HealthWords } from './words.ts'

export default {
  checks: {
    database: 'Databases',
    migrations: 'Tables',
    engine: 'Process engine',
    worker: 'Worker',
    queue: 'Work given out',
    workflows: 'Workflows',
    disk: 'Disk',
    clock: 'Clock',
    backup: 'Backup',
    checkpoint: 'Signed record',
    'self-check': 'Self-check',
  },
  says: {
    'database-read': () => 'Accounts and record can be read.',
    'migrations-equal': () => 'The tables are those of this version.',
    'engine-there': () => 'The process engine answers.',
    'worker-heard': () => 'The worker is at work.',
    'work-taken': (where) => `Work goes to build ${where('build')}, and none waits.`,
    'work-queued': (where) =>
      `Work goes to build ${where('build')}; ${where('count')} steps wait, the oldest for ${where('seconds')} seconds.`,
    'workflows-go-on': (where) => `${where('count')} workflows run and none is stuck.`,
    'disk-free': (where) => `${where('bytes')} GB are free.`,
    'clock-right': (where) => `It is ${where('at')}.`,
    'backup-made': (where) => `Last saved at ${where('at')}.`,
    'backup-restored': (where) => `Put back from the set of ${where('at')}; not saved since.`,
    'backup-not-needed': () => 'A rehearsal need not be saved.',
    'backup-not-yet': () => 'Not saved yet; this system is less than a day old.',
    'all-signed': (where) => `${where('count')} entries are signed; the last checkpoint is of ${where('at')}.`,
    'nothing-signed': () => 'Nothing is recorded yet that would be signed.',
    'check-passed': (where) => `The record was checked at ${where('at')}, and all was as it must be.`,
    'check-none': () => 'The record has not been checked yet.',
    'database-unreadable': (where) => `The database ${where('file')} cannot be read.`,
    'wal-large': (where) => `${where('bytes')} GB wait beside ${where('file')} to be folded back into it.`,
    'migrations-differ': () => 'The tables of the record are not those of this version.',
    'engine-away': () => 'The process engine does not answer. Reading goes on; nothing can be sent.',
    'worker-silent': () => 'Nothing is heard from the worker. Reading goes on; what is sent waits.',
    'house-shut': (where) => `The worker cannot open ${where('count')} of the records.`,
    'build-not-current': (where) =>
      `The engine gives the work to build ${where('current')}, and this system runs ${where('build')}: all that is sent waits.`,
    'build-none': (where) =>
      `The engine gives the work to no build, and this system runs ${where('build')}: all that is sent waits.`,
    'build-unheard': (where) => `No worker of build ${where('build')} takes the work that the engine gives it.`,
    'work-waits': (where) => `${where('count')} steps wait to be done, the oldest for ${where('seconds')} seconds.`,
    'workflows-stuck': (where) =>
      `${where('count')} workflows fail at the same step again and again; the first is ${where('stream')}.`,
    'disk-low': (where) => `Only ${where('bytes')} GB are free on the disk.`,
    'disk-filling': (where) => `${where('bytes')} GB are free, which last ${where('days')} days at the present pace.`,
    'clock-behind': (where) => `The clock of the machine is behind: something was recorded at ${where('at')}.`,
    'clock-off': (where) => `The clock of the machine is ${where('seconds')} seconds off another one.`,
    'backup-none': () => 'The system has never been saved.',
    'backup-old': (where) => `The system was last saved at ${where('at')}, more than a day ago.`,
    'backup-not-since': (where) =>
      `The system was put back from the set of ${where('at')}, more than a day ago, and has not been saved since.`,
    'signing-late': (where) => `${where('count')} entries have waited to be signed since ${where('at')}.`,
    'log-not-signed': (where) => `The record has not been signed since ${where('at')}.`,
    'check-old': (where) => `The record was last checked at ${where('at')}, more than two days ago.`,
    'alarms-open': (where) => `Alarms about the record that nobody has acknowledged: ${where('count')}.`,
  },
  next: {
    'database-unreadable':
      'Leave the files as they are. Look whether the disk is full or the folder belongs to another user, then run “npm run -s doctor”; if the file is damaged, stop the system and restore the last backup.',
    'wal-large':
      'Find which program keeps the file open (a backup or a viewer that hangs) and end it; else start the system again.',
    'migrations-differ':
      'Start the system again with one version: the worker brings the tables up to date. If you went back to an earlier version, go forward again.',
    'engine-away': 'Look at logs/temporal.log; if it was ended, start the system again. What was entered is kept.',
    'worker-silent': 'Look at logs/worker.log; if it was ended, start the system again. What was entered is kept.',
    'house-shut': 'Look at logs/worker.log for what keeps it shut, and run “npm run -s doctor”.',
    'build-not-current':
      'Start the system again: each start has the engine give the work to its own build. If it comes back, somebody tells the engine otherwise (temporal worker deployment): find out who. What was sent is kept, and done then.',
    'build-none':
      'Start the system again: each start has the engine give the work to its own build. If it comes back, look at logs/worker.log and call whoever maintains the product. What was sent is kept, and done then.',
    'build-unheard': 'Look at logs/worker.log, then start the system again. What was sent is kept, and done then.',
    'work-waits':
      'Look whether the machine is overloaded (processor, disk) and at logs/worker.log; pause a large rehearsal. Nothing is lost: what waits is done in its turn. If it is so every day, the machine is too small.',
    'workflows-stuck':
      'Look at logs/worker.log for the error and call whoever maintains the product: nothing is lost, and it goes on once the fault is mended.',
    'disk-low':
      'Make room now: what cannot be written is not recorded. Old backups and old rehearsals are the first to go.',
    'disk-filling': 'Plan a larger disk, or move backups to another one.',
    'clock-behind': 'Set the clock of this machine right (timedatectl), for real time goes into every entry.',
    'clock-off': 'Set the clock of this machine right (timedatectl) and let it be kept by NTP.',
    'backup-none': 'Save it once a day onto another disk: npm run -s backup -- DIR (docs/operate.md).',
    'backup-old': 'Look why the daily backup did not run, and save it now: npm run -s backup -- DIR.',
    'backup-not-since':
      'Save it now: npm run -s backup -- DIR; then look whether the daily backup runs on this machine.',
    'signing-late': 'Look at logs/worker.log; if nothing is said there, start the system again.',
    'log-not-signed':
      'Change nothing in the data folder, look at the room of the record, and call whoever answers for the record.',
    'check-old':
      'Look at logs/worker.log for why the check does not run; an auditor can have it run now in the room of the record.',
    'alarms-open': 'Open the room of the record, look at each, and acknowledge it with what is known.',
  },
} satisfies HealthWords
