import { readFile, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BrokenScenario, readScenario, type Script } from '@khoan-viec/protocol/scenario'
import { fromHere, WrongCall } from '../call/index.ts'

/** Where the scenarios that come with the product lie. */
export const scenariosFolder = fileURLToPath(new URL('../../scenarios', import.meta.url))

const ENDING = '.yaml'

export const listScenarios = async (): Promise<readonly string[]> =>
  (await readdir(scenariosFolder))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => basename(file, ENDING))
    .toSorted()

export type Found = { readonly script: Script; readonly text: string }

/** A scenario by its name, or the file at a path. Throws WrongCall naming the ones there are, or what is wrong in the file. */
export async function findScenario(named: string): Promise<Found> {
  const names = await listScenarios()
  const path = names.includes(named) ? join(scenariosFolder, `${named}${ENDING}`) : fromHere(named)
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongCall(`There is no scenario and no file "${named}". Scenarios: ${names.join(', ')}.`)
  })
  try {
    return { text, script: readScenario(text) }
  } catch (error) {
    if (!(error instanceof BrokenScenario)) throw error
    throw new WrongCall(`${named} is not a scenario that can be played:\n${error.message}`)
  }
}
