import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Checkpoint, openCheckpoint, type VerifierKey } from '../checkpoint/index.ts'
import { encodeBase64, encodeHex, equalBytes } from '../encoding/index.ts'
import { fail } from '../fault/index.ts'
import { sha256 } from '../merkle/index.ts'
import { openFolder } from './log-folder.ts'
import { hasCode, readIfPresent } from './safe-file.ts'

/** A checkpoint that was signed, and its file. */
export type KeptCheckpoint = { readonly checkpoint: Checkpoint; readonly file: Uint8Array }

// Sizes have at most 16 digits, so that names sort as sizes do; the hash tells apart signatures by an old and a new key.
const namePattern = /^[0-9]{16}-[0-9a-f]{16}$/
const nameOf = (size: number, file: Uint8Array) =>
  `${String(size).padStart(16, '0')}-${encodeHex(sha256(file).slice(0, 8))}`

/** Keeps a checkpoint for ever, outside the database: it is what a restored backup is compared with. */
export async function keepCheckpoint(path: string, { checkpoint, file }: KeptCheckpoint): Promise<void> {
  const folder = await openFolder(path)
  await folder.write({ path: nameOf(checkpoint.size, file), bytes: file })
  await folder.flush()
}

/**
 * All checkpoints ever signed, from the smallest to the largest. Every signature is verified.
 * @throws LogFaultError `log-forked` if two of the same size differ, and those of `openCheckpoint`.
 */
export async function readKeptCheckpoints(folder: string, keys: readonly VerifierKey[]): Promise<KeptCheckpoint[]> {
  const kept: KeptCheckpoint[] = []
  for (const name of await listNames(folder)) {
    const file = (await readIfPresent(join(folder, name))) ?? fail({ code: 'file-missing', path: name })
    kept.push({ checkpoint: openCheckpoint(file, keys), file })
  }
  refuseFork(kept)
  return kept
}

/** @throws LogFaultError `log-forked` with both, if two of the same size that follow one another have different roots. */
export function refuseFork(signed: readonly KeptCheckpoint[]): void {
  signed.forEach(({ checkpoint, file }, index) => {
    const before = signed[index - 1]
    if (before?.checkpoint.size !== checkpoint.size || equalBytes(before.checkpoint.root, checkpoint.root)) return
    const [expected, found] = [encodeBase64(before.checkpoint.root), encodeBase64(checkpoint.root)]
    fail({ code: 'log-forked', sizeEntries: checkpoint.size, expected, found }, [before.file, file])
  })
}

/** The file that was signed last, without a look at its signatures; undefined if none was. */
export async function readLastKept(folder: string): Promise<Uint8Array | undefined> {
  const name = (await listNames(folder)).at(-1)
  return name === undefined ? undefined : await readIfPresent(join(folder, name))
}

async function listNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => namePattern.test(name)).sort()
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}
