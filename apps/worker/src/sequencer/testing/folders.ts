import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

/** The folder of a house in a data directory of its own, gone with the test. */
export function openHouseFolder() {
  const data = mkdtempSync(join(tmpdir(), 'khoan-viec-sequencer-'))
  const folder = join(data, 'rehearsals', '20240301-080000-abc123')
  mkdirSync(folder, { recursive: true })
  return { data, folder, [Symbol.dispose]: () => rmSync(data, { recursive: true, force: true }) }
}

/** Every finished file below a folder, by path, in the order of their names. */
export function readAll(folder: string): Map<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('.unfinished'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return new Map(files.map((file) => [relative(folder, file), new Uint8Array(readFileSync(file))]))
}
