import { WrongVersion } from '@khoan-viec/db/migrations'
import { WrongCall } from '../call/index.ts'
import { findHouse, NothingThere } from '../log/find-house.ts'
import { findDataDirectory } from '../system/index.ts'
import { readCycle } from './read-cycle.ts'
import { rebuildRecord } from './rebuild-record.ts'

const FAILED = 1
const WRONG_CALL = 2

try {
  const { cycle } = readCycle(process.argv.slice(2))
  console.log(await rebuildRecord(await findHouse(findDataDirectory(), cycle)))
} catch (error) {
  console.error(
    error instanceof WrongCall || error instanceof NothingThere || error instanceof WrongVersion
      ? error.message
      : error,
  )
  process.exitCode = error instanceof WrongCall ? WRONG_CALL : FAILED
}
