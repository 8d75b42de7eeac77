import { WrongVersion } from '@khoan-viec/db/migrations'
import { formatVkey } from '@khoan-viec/ledger/checkpoint'
import { LogFaultError } from '@khoan-viec/ledger/fault'
import { fromHere, WrongCall } from '../call/index.ts'
import { findDataDirectory } from '../system/index.ts'
import { exportRecord } from './export-record.ts'
import { findHouse, NothingThere } from './find-house.ts'
import { readArguments } from './read-arguments.ts'
import { rotateKey } from './rotate-key.ts'
import { sayEvidence } from './say-fault.ts'
import { signRecord } from './sign-record.ts'
import { verifyFolder } from './verify-folder.ts'
import { witness } from './witness.ts'

const FAILED = 1
const WRONG_CALL = 2
/** Two histories were signed: not a mistake of whoever calls, and no fault that goes away. */
const SPLIT_VIEW = 3
const splitViews: readonly string[] = ['log-forked', 'consistency-refused']

try {
  console.log(await run())
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = exitCodeOf(error)
}

async function run(): Promise<string> {
  const call = readArguments(process.argv.slice(2))
  switch (call.command) {
    case 'export':
      return exportRecord({ data: findDataDirectory(), target: fromHere(call.folder), cycle: call.cycle })
    case 'vkey':
      return await sayKeys(await findHouse(findDataDirectory(), call.cycle))
    case 'rotate':
      return rotateKey(await findHouse(findDataDirectory(), call.cycle))
    case 'witness':
      return witness(findDataDirectory(), { ...call, source: call.source && sourceFromHere(call.source) })
    case 'verify':
      return verifyFolder({
        ...call,
        folder: fromHere(call.folder),
        checkpoints: call.checkpoints.map((file) => fromHere(file)),
      })
  }
}

/** Every key that verifies the log, the oldest first, one a line. */
async function sayKeys(house: string): Promise<string> {
  return (await signRecord(house)).keys.map(formatVkey).join('\n')
}

function sourceFromHere(source: string): string {
  return /^https?:/.test(source) ? source : fromHere(source)
}

function exitCodeOf(error: unknown): number {
  if (error instanceof LogFaultError && splitViews.includes(error.fault.code)) return SPLIT_VIEW
  return error instanceof WrongCall ? WRONG_CALL : FAILED
}

function sentenceOf(error: unknown): unknown {
  if (error instanceof LogFaultError) return sayEvidence(error)
  const isSaid =
    error instanceof WrongCall || error instanceof NothingThere || error instanceof WrongVersion || isOfSystem(error)
  return isSaid ? error.message : error
}

/** A full disk, a folder one may not write to: the system's own sentence says which. */
function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error
}
