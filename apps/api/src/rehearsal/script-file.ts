import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Script } from '@khoan-viec/protocol/scenario'
import type { House } from '../house/index.ts'

export const SCRIPT_FILE = 'scenario.json'

/** A rehearsal made when scenarios held one year names that one alone. */
type OneYear = Omit<Script, 'years'> & Script['years'][0]

/** The years as they were written out when the rehearsal was made: later versions of a scenario change no rehearsal. */
export async function readScript(house: House): Promise<Script | undefined> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the making of a rehearsal writes this file, whole or not at all
    return inYears(JSON.parse(await readFile(join(house.folder, SCRIPT_FILE), 'utf8')) as Script | OneYear)
  } catch {
    return undefined
  }
}

function inYears(kept: Script | OneYear): Script {
  if ('years' in kept) return kept
  const { terms, plan, acts, ...rest } = kept
  return { ...rest, years: [{ terms, plan, acts }] }
}
