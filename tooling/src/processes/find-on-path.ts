import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** The first executable of that name on PATH. */
export async function findOnPath(name: string, env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  for (const folder of (env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    const file = join(folder, name)
    try {
      await access(file, constants.X_OK)
      return file
    } catch {
      // Not in this folder: look in the next.
    }
  }
  return undefined
}

/** A program of the machine, also where Debian keeps those that only root looks for. */
export const findProgram = (name: string): Promise<string | undefined> =>
  findOnPath(name, { PATH: [process.env['PATH'], '/usr/sbin', '/sbin'].join(delimiter) })

/** The same, where nothing can be done without it. @throws in words that say how it is had */
export async function requireProgram(name: string): Promise<string> {
  const found = await findProgram(name)
  if (found) return found
  throw new Error(`${name} is needed here and not there: npm test installs it, or sudo apt-get install ${name}`)
}
