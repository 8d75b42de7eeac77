import { hostname } from 'node:os'
import { join } from 'node:path'
import { parseCheckpoint, parseVkey } from '@khoan-viec/ledger/checkpoint'
import { fail, LogFaultError } from '@khoan-viec/ledger/fault'
import { proveConsistency } from '@khoan-viec/ledger/proof'
import { openWitness, openWitnessKey, readFolder, type Witness } from '@khoan-viec/ledger/store'
import type { LogReader } from '@khoan-viec/ledger/tiles'
import { formatAddCheckpoint, formatWitnessVkey } from '@khoan-viec/ledger/witness'
import { WrongCall } from '../call/index.ts'
import { NothingThere } from './find-house.ts'
import { readAddress } from './read-address.ts'
import type { WitnessCall } from './read-arguments.ts'
import { serveWitness } from './serve-witness.ts'

/**
 * Acts as a witness of other logs: cosigns the log at the source, or answers logs that ask, or says its own key. What it
 * cosigned last is kept in `witness/` of the data folder.
 * @throws LogFaultError with both notes if the log contradicts what was cosigned.
 */
export async function witness(data: string, { source, keys, name, serve }: WitnessCall): Promise<string> {
  if (source !== undefined && serve !== undefined) throw new WrongCall('A witness either looks at a log or serves.')
  if ((source ?? serve) !== undefined && keys.length === 0)
    throw new WrongCall('Which log may be cosigned? Give its key with --key, as you know it from elsewhere.')
  const folder = join(data, 'witness')
  const key = await openWitnessKey(folder, name ?? `${hostname()}/witness`)
  const acting = openWitness(folder, key, keys.map(parseVkey))
  if (serve !== undefined) return serveWitness(acting, serve)
  return source === undefined ? formatWitnessVkey(key) : cosignNow(acting, readerOf(source))
}

const readerOf = (source: string): LogReader => (/^https?:/.test(source) ? readAddress(source) : readFolder(source))

/** The line to be put under the checkpoint, once its log is seen to extend what was cosigned before. */
async function cosignNow(acting: Witness, reader: LogReader): Promise<string> {
  const checkpoint = (await reader.read('checkpoint')) ?? fail({ code: 'checkpoint-missing' })
  const { origin, size } = parseCheckpoint(checkpoint).checkpoint
  const last = await acting.lastOf(origin)
  const older = last?.checkpoint.size ?? 0
  if (last && older > size)
    fail({ code: 'log-shrank', olderSizeEntries: older, sizeEntries: size }, [last.file, checkpoint])
  const hashes = await proveConsistency(reader, { older, size })
  const verdict = await acting.add(formatAddCheckpoint({ olderSize: older, hashes, checkpoint }))
  switch (verdict.status) {
    case 200:
      return verdict.line?.trimEnd() ?? ''
    case 422:
      throw new LogFaultError(verdict.error.fault, verdict.error.notes)
    case 403:
    case 404:
      throw new NothingThere(`The checkpoint of ${origin} is not signed by a key that was given.`)
    case 400:
    case 409:
      throw new NothingThere('The log was cosigned by somebody else at the same time; try again.')
  }
}
