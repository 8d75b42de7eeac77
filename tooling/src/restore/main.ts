import { liveData } from '@khoan-viec/db/house'
import { BackupFault } from '../backup/backup-fault.ts'
import { checkSet, restoreSet } from '../backup/restore-set.ts'
import { listSets, readSet } from '../backup/set.ts'
import { fromHere, WrongCall } from '../call/index.ts'
import { findDataDirectory } from '../system/index.ts'
import { readArguments } from './read-arguments.ts'

const FAILED = 1
const WRONG_CALL = 2

/** Puts a saved system back into an empty data directory, or only looks whether that could be done. */
try {
  const call = readArguments(process.argv.slice(2))
  const folder = fromHere(call.folder)
  const names = await listSets(folder)
  const name = call.set ?? names.at(-1)
  if (name === undefined) throw new BackupFault(`There is no set in ${folder}.`)
  if (!names.includes(name)) throw new WrongCall(`There is no set ${name} in ${folder}, but ${names.join(', ')}.`)
  const set = await readSet(folder, name)
  if (call.check) {
    await checkSet(folder, set)
    console.log(`Set ${name}: ${set.files.length} files, every byte as it was saved.`)
  } else {
    const data = findDataDirectory()
    const target = set.kind === 'LIVE' ? liveData(data) : data
    await restoreSet(folder, set, target)
    console.log(
      `${target} is as it was at ${set.at}: ${set.files.length} files, every byte as it was saved.\n` +
        'Everybody signs in anew. What was entered after that moment is not in it. Start the system, then look at npm run -s\n' +
        'doctor; whom to tell, and what to do again that was done after that moment: docs/operate.md, "Put it back".',
    )
  }
} catch (error) {
  console.error(error instanceof WrongCall || error instanceof BackupFault ? error.message : error)
  process.exitCode = error instanceof WrongCall ? WRONG_CALL : FAILED
}
