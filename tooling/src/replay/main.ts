import { WrongCall } from '../call/index.ts'
import { NothingThere } from '../log/find-house.ts'
import { findDataDirectory } from '../system/index.ts'
import { readArguments } from './read-arguments.ts'
import { isSound, replayRecord, writeReplayed } from './replay-record.ts'

const FAILED = 1
const WRONG_CALL = 2

try {
  const { cycle, json } = readArguments(process.argv.slice(2))
  const replayed = await replayRecord(findDataDirectory(), cycle)
  console.log(json ? JSON.stringify(replayed) : writeReplayed(replayed))
  if (!isSound(replayed)) process.exitCode = FAILED
} catch (error) {
  console.error(error instanceof WrongCall || error instanceof NothingThere ? error.message : error)
  process.exitCode = error instanceof WrongCall ? WRONG_CALL : FAILED
}
