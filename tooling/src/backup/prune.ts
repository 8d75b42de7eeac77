import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listNames } from './list-names.ts'
import { partsIn } from './parts.ts'
import { listSets, readSet, setsIn } from './set.ts'

/** The parts that a folder holds, by their SHA-256. */
export async function listKept(folder: string): Promise<Set<string>> {
  const kept = new Set<string>()
  for (const first of await listNames(partsIn(folder)))
    for (const name of await listNames(join(partsIn(folder), first))) if (!name.startsWith('.')) kept.add(name)
  return kept
}

/**
 * Takes away all but the newest sets, then the parts that none of those left needs. Answers how many sets went.
 * @throws BackupFault when a set that stays is damaged: then nothing is taken away
 */
export async function prune(folder: string, keep: number): Promise<number> {
  const names = await listSets(folder)
  const [going, staying] = [names.slice(0, -keep), names.slice(-keep)]
  const needed = new Set<string>()
  for (const name of staying)
    for (const { parts } of (await readSet(folder, name)).files) for (const part of parts) needed.add(part)
  for (const name of going) await rm(join(setsIn(folder), `${name}.json`))
  for (const part of await listKept(folder))
    if (!needed.has(part)) await rm(join(partsIn(folder), part.slice(0, 2), part))
  return going.length
}
