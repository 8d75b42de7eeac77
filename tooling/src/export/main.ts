import { fromHere, WrongCall } from '../call/index.ts'
import { NothingThere } from '../log/find-house.ts'
import { findDataDirectory } from '../system/index.ts'
import { exportHouse } from './export-house.ts'
import { readArguments } from './read-arguments.ts'

const FAILED = 1
const WRONG_CALL = 2

/** The record as a sheet, or as an event log for process mining, of any running or stopped system. */
try {
  const call = readArguments(process.argv.slice(2))
  console.log(await exportHouse(findDataDirectory(), { ...call, file: fromHere(call.file) }))
} catch (error) {
  const isSaid = error instanceof WrongCall || error instanceof NothingThere || isOfSystem(error)
  console.error(isSaid && error instanceof Error ? error.message : error)
  process.exitCode = error instanceof WrongCall ? WRONG_CALL : FAILED
}

/** A full disk, a folder one may not write to: the system's own sentence says which. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
