import { renameSync, statSync } from 'node:fs'

/** Sets a log aside once it has grown past `limitBytes`, keeping one older piece, so that logs do not fill the disk. */
export function turnLog(file: string, limitBytes = 10_000_000): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > limitBytes) renameSync(file, `${file}.old`)
}
