import { parseCheckpoint } from '../checkpoint/index.ts'
import { fail } from '../fault/index.ts'
import type { Hash } from '../merkle/index.ts'
import { bundleHolding, type LogReader, readBundle, tileWidth } from '../tiles/index.ts'
import { hashRange } from './hash-range.ts'
import { consistencyRanges, inclusionRanges, type Range } from './ranges.ts'
import type { InclusionProof } from './tlog-proof.ts'

/**
 * The hashes that prove entry `index` in the log of `size` that `reader` holds, from the leaf's sibling upwards.
 * @throws RangeError if there is no such entry, LogFaultError if a tile is missing or of a wrong length.
 */
export function proveInclusion(reader: LogReader, { index, size }: { index: number; size: number }): Promise<Hash[]> {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError(`no entry ${index} of ${size}`)
  return hashAll(reader, size, inclusionRanges(index, size))
}

/**
 * The hashes that prove that the log of `size` extends what it was at `older`.
 * @throws RangeError if it was larger then, LogFaultError if a tile is missing or of a wrong length.
 */
export function proveConsistency(reader: LogReader, { older, size }: { older: number; size: number }): Promise<Hash[]> {
  if (!Number.isSafeInteger(older) || older < 0 || older > size) throw new RangeError(`${older} is not before ${size}`)
  return hashAll(reader, size, consistencyRanges(older, size))
}

/**
 * Entry `index` with its proof under a checkpoint file, whose signatures are not looked at here: `openProof` does.
 * @throws as `proveInclusion`, and LogFaultError `checkpoint-malformed`, `bundle-malformed`.
 */
export async function readProof(reader: LogReader, index: number, checkpoint: Uint8Array): Promise<InclusionProof> {
  const { size } = parseCheckpoint(checkpoint).checkpoint
  const hashes = await proveInclusion(reader, { index, size })
  const bundle = bundleHolding(index, size)
  const entry = (await readBundle(reader, bundle))[index % tileWidth] ?? fail({ code: 'proof-malformed' })
  return { index, entry, hashes, checkpoint }
}

async function hashAll(reader: LogReader, size: number, ranges: readonly Range[]): Promise<Hash[]> {
  const hashes: Hash[] = []
  for (const range of ranges) hashes.push(await hashRange(reader, size, range))
  return hashes
}
