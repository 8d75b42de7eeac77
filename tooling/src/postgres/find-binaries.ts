import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { findOnPath } from '../processes/find-on-path.ts'

/** The folder of PostgreSQL's server programs: Debian keeps them off PATH, a folder for each version. */
export async function findPostgresBinaries(): Promise<string | undefined> {
  const versionOf = (folder: string) => Number(/postgresql\/(\d+)/.exec(folder)?.[1] ?? 0)
  const debian = globSync('/usr/lib/postgresql/*/bin/initdb').toSorted((a, b) => versionOf(b) - versionOf(a))[0]
  const found = debian ?? (await findOnPath('initdb'))
  return found && dirname(found)
}
