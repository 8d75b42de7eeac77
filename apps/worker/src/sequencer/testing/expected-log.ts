import { signCheckpoint, type Signer } from '@khoan-viec/ledger/checkpoint'
import { buildLog } from '@khoan-viec/ledger/tiles'

/** Every file of a log that was signed at these sizes one after another, and every checkpoint, by size: as this key signs it. */
export function expectedLog(entries: readonly Uint8Array[], sizes: readonly number[]) {
  const tiles = new Map<string, Uint8Array>()
  const states: { size: number; root: Uint8Array }[] = []
  const builder = buildLog()
  for (const entry of entries) {
    for (const { path, bytes } of builder.add(entry)) tiles.set(path, bytes)
    if (!sizes.includes(builder.size())) continue
    for (const { path, bytes } of builder.partials()) tiles.set(path, bytes)
    states.push({ size: builder.size(), root: builder.root() })
  }
  return (key: Signer) => {
    const checkpoints = states.map((state) => signCheckpoint({ origin: key.name, ...state }, [key]))
    const last = checkpoints.at(-1)
    const files = last ? new Map([...tiles, ['checkpoint', last]]) : tiles
    return { files, checkpoints }
  }
}
