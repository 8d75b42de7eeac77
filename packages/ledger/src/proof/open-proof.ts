import { type Checkpoint, openCheckpoint, type VerifierKey } from '../checkpoint/index.ts'
import { fail } from '../fault/index.ts'
import { hashLeaf } from '../merkle/index.ts'
import type { InclusionProof } from './tlog-proof.ts'
import { verifyInclusion } from './verify-inclusion.ts'

/** An entry whose place in the log is proved, and the checkpoint that proves it. */
export type ProvenEntry = { readonly index: number; readonly entry: Uint8Array; readonly checkpoint: Checkpoint }

/**
 * The entry of a proof, once its hash is seen to lead to a root that one of the log's `keys` has signed.
 * @throws LogFaultError `inclusion-refused`, and those of `openCheckpoint`.
 */
export function openProof(proof: InclusionProof, keys: readonly VerifierKey[]): ProvenEntry {
  const { index, entry, hashes } = proof
  const checkpoint = openCheckpoint(proof.checkpoint, keys)
  const { size, root } = checkpoint
  if (!verifyInclusion({ leaf: hashLeaf(entry), index, size, root, hashes })) {
    fail({ code: 'inclusion-refused', index, sizeEntries: size })
  }
  return { index, entry, checkpoint }
}
