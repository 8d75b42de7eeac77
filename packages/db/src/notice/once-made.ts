import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** A secret of a house, made when it is first asked for, among the keys of its data directory, readable by its owner alone. */
export async function readOnceMade(folder: string, name: string, make: () => string): Promise<string> {
  const house = resolve(folder)
  const place = join(dirname(dirname(house)), 'keys', `${basename(house)}.${name}`)
  try {
    return await readFile(place, 'utf8')
  } catch {
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    const whole = `${place}.${randomUUID()}`
    await writeFile(whole, make(), { mode: 0o600, flag: 'wx', flush: true })
    // Two at once: the first one's secret stands, and is never seen half written.
    await link(whole, place).catch(() => undefined)
    await rm(whole, { force: true })
    return await readFile(place, 'utf8')
  }
}
