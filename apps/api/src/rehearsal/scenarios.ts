import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readScenario, type Script } from '@khoan-viec/protocol/scenario'

/** The scenarios that come with the product. */
const folder = fileURLToPath(new URL('../../../../tooling/scenarios', import.meta.url))

const ENDING = '.yaml'

/** Names of the scenarios there are, sorted. */
export async function listScenarioNames(): Promise<readonly string[]> {
  const files = await readdir(folder)
  return files
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .toSorted()
}

/** The year of that scenario; undefined when there is none. @throws BrokenScenario */
export async function findScenario(name: string): Promise<Script | undefined> {
  if (!(await listScenarioNames()).includes(name)) return undefined
  return readScenario(await readFile(join(folder, `${name}${ENDING}`), 'utf8'))
}
