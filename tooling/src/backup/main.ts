import { existsSync } from 'node:fs'
import { housesIn, liveData } from '@khoan-viec/db/house'
import { fromHere, WrongCall } from '../call/index.ts'
import { findDataDirectory } from '../system/index.ts'
import { backUp } from './back-up.ts'
import { BackupFault } from './backup-fault.ts'
import { readArguments } from './read-arguments.ts'

const FAILED = 1
const WRONG_CALL = 2
const MEGABYTE = 1_000_000

/** Saves the live system, or the rehearsals where there is none, while it runs. */
try {
  const call = readArguments(process.argv.slice(2))
  const data = findDataDirectory()
  const live = liveData(data)
  const isLive = !call.rehearsals && existsSync(housesIn(live, 'LIVE'))
  const folder = fromHere(call.folder)
  const made = await backUp({
    data: isLive ? live : data,
    folder,
    kind: isLive ? 'LIVE' : 'REHEARSAL',
    keep: call.keep,
  })
  const size = (made.bytes / MEGABYTE).toFixed(1)
  console.log(
    `Set ${made.set} of ${isLive ? 'the live system' : 'the rehearsals'}: ${made.files} files, ${size} MB, ` +
      `${made.newParts} new parts${made.gone > 0 ? `; ${made.gone} old sets taken away` : ''}.`,
  )
} catch (error) {
  console.error(error instanceof WrongCall || error instanceof BackupFault ? error.message : error)
  process.exitCode = error instanceof WrongCall ? WRONG_CALL : FAILED
}
