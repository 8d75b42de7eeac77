import { signCheckpoint, type Signer } from '@khoan-viec/ledger/checkpoint'
import { buildLog } from '@khoan-viec/ledger/tiles'

/** Every file of a log that was signed at these sizes one after another, and every checkpoint, by size. */
export function expectedLog(entries: readonly Uint8Array[], sizes: readonly number[], key: Signer) {
  const files = new Map<string, Uint8Array>()
  const checkpoints: Uint8Array[] = []
  const builder = buildLog()
  for (const entry of entries) {
    for (const { path, bytes } of builder.add(entry)) files.set(path, bytes)
    if (!sizes.includes(builder.size())) continue
    for (const { path, bytes } of builder.partials()) files.set(path, bytes)
    checkpoints.push(signCheckpoint({ origin: key.name, size: builder.size(), root: builder.root() }, [key]))
  }
  const last = checkpoints.at(-1)
  if (last) files.set('checkpoint', last)
  return { files, checkpoints }
}
