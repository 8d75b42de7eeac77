import { resolve } from 'node:path'
import { NothingThere } from '../log/find-house.ts'
import { WrongCall } from '../log/read-arguments.ts'
import { findDataDirectory } from '../system/index.ts'
import { exportHouse } from './export-house.ts'
import { readArguments } from './read-arguments.ts'

const FAILED = 1
const WRONG_CALL = 2

/** The record as a sheet, or as an event log for process mining, of any running or stopped system. */
try {
  const call = readArguments(process.argv.slice(2))
  // Under npm the current directory is not the one in which the command was called.
  const file = resolve(process.env['INIT_CWD'] || process.cwd(), call.file)
  console.log(await exportHouse(findDataDirectory(), { ...call, file }))
} catch (error) {
  const isSaid = error instanceof WrongCall || error instanceof NothingThere || isOfSystem(error)
  console.error(isSaid && error instanceof Error ? error.message : error)
  process.exitCode = error instanceof WrongCall ? WRONG_CALL : FAILED
}

/** A full disk, a folder one may not write to: the system's own sentence says which. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
