import { join } from 'node:path'
import type { LogReader } from '../tiles/index.ts'
import { parseTilePath } from '../tiles/index.ts'
import { readIfPresent } from './safe-file.ts'

/** Reads a log kept in a folder. Paths that are not of the layout hold nothing, whoever asks for them. */
export const readFolder = (folder: string): LogReader => ({
  read: async (path) =>
    path === 'checkpoint' || parseTilePath(path) ? await readIfPresent(join(folder, path)) : undefined,
})
