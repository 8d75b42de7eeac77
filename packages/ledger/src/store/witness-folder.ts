import { join } from 'node:path'
import {
  cosignatureType,
  formatSignatureLine,
  keyLabel,
  openCheckpoint,
  parseCheckpoint,
  type Signer,
  type VerifierKey,
} from '../checkpoint/index.ts'
import { concat, encodeHex, encodeUtf8 } from '../encoding/index.ts'
import { sha256 } from '../merkle/index.ts'
import { cosign, judge, type Verdict, type Witnessed } from '../witness/index.ts'
import { keepLogFault } from './fault-file.ts'
import { createKeyFile, readKeyFile } from './key-file.ts'
import { openFolder } from './log-folder.ts'
import { readIfPresent } from './safe-file.ts'

/** Somebody who looks on while other logs grow, and says so under what he saw. */
export type Witness = {
  readonly key: VerifierKey
  /** Answers a request of C2SP tlog-witness; one after another. What was cosigned is kept before it is answered. */
  add(body: Uint8Array): Promise<Verdict & { readonly line?: string }>
  /** What was cosigned last of a log, with the cosignature; undefined if nothing was. */
  lastOf(origin: string): Promise<Witnessed | undefined>
  /** The same by the hash under which C2SP tlog-witness serves it: SHA-256 of the origin, 64 hexadecimal digits. */
  read(originHash: string): Promise<Uint8Array | undefined>
}

const hashOf = (origin: string) => encodeHex(sha256(encodeUtf8(origin)))

/** Reads the key of a witness, or makes it under that name. @throws LogFaultError as `readKeyFile`. */
export async function openWitnessKey(folder: string, name: string): Promise<Signer> {
  const path = join(folder, 'witness.key')
  return (await readKeyFile(path, cosignatureType)) ?? (await createKeyFile(path, name, cosignatureType))
}

/** One process at a time may be the witness that is kept in a folder. */
export function openWitness(folder: string, key: Signer, logs: readonly VerifierKey[]): Witness {
  const placeOf = (origin: string) => join(folder, hashOf(origin))
  const read = (hash: string) => readIfPresent(join(folder, hash, 'checkpoint'))

  async function lastOf(origin: string): Promise<Witnessed | undefined> {
    const file = await read(hashOf(origin))
    const keys = logs.filter(({ name }) => name === origin)
    return file && { checkpoint: openCheckpoint(file, keys), file }
  }

  async function add(body: Uint8Array): Promise<Verdict & { readonly line?: string }> {
    const verdict = await judge(body, { logs, lastOf })
    // A proof that does not hold may be anybody's; two roots of one size are the log's own word against its own.
    if (verdict.status === 422 && verdict.error.fault.code === 'log-forked')
      await keepLogFault(placeOf(verdict.origin), verdict.error)
    if (verdict.status !== 200) return verdict
    const { text, signatures } = parseCheckpoint(verdict.file)
    const known = signatures.filter((line) => logs.some((log) => keyLabel(log) === keyLabel(line)))
    const line = formatSignatureLine(cosign(key, text, Math.floor(Date.now() / 1000)))
    const lines = [...known.map(formatSignatureLine), line].map((each) => `${each}\n`)
    const place = await openFolder(placeOf(verdict.checkpoint.origin))
    await place.replaceCheckpoint(concat(text, encodeUtf8(`\n${lines.join('')}`)))
    return { ...verdict, line: `${line}\n` }
  }

  let turn: Promise<unknown> = Promise.resolve()
  return {
    key,
    lastOf,
    read,
    add(body) {
      const mine = turn.then(() => add(body))
      turn = mine.catch(() => undefined)
      return mine
    },
  }
}
