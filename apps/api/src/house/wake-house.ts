import { join } from 'node:path'
import { isFile } from './is-file.ts'
import type { House } from './open-house.ts'
import { writeWhole } from './rehearsal-file.ts'

const awake = new WeakSet<House>()

/** Asks the worker to run this house: old years sleep until somebody wants something of them again. */
export async function wakeHouse(house: House): Promise<void> {
  if (awake.has(house)) return
  if (!(await isFile(join(house.folder, 'wanted')))) await writeWhole(house.folder, 'wanted', '')
  awake.add(house)
}
