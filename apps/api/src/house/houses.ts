import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type HouseKind, houseFile, housesIn } from '@khoan-viec/db/house'
import { isFile } from './is-file.ts'
import { type House, openHouse } from './open-house.ts'
import { isRehearsalId, type RehearsalFile, readRehearsal, writeWhole } from './rehearsal-file.ts'

const POLL_MS = 100

export type NewRehearsal = Pick<RehearsalFile, 'id' | 'title' | 'scenario'>

/** The houses of one data directory, all of one kind. */
export type Houses = {
  readonly kind: HouseKind
  /** Every house, the newest first. */
  list(): Promise<readonly RehearsalFile[]>
  /** The house of that id, if its record can be read. Reading wakes no worker: see `wakeHouse`. */
  find(id: string): Promise<House | undefined>
  /** The newest whose record can be read. */
  newest(): Promise<House | undefined>
  /** Builds a new one and waits until commands can be sent; undefined when no worker took it up in time. */
  create(about: NewRehearsal, files: Readonly<Record<string, string>>, timeoutMs: number): Promise<House | undefined>
  close(): Promise<void>
}

/** Looks after `<data>/rehearsals/<id>/`, or `<data>/houses/<id>/` where it is for real. Houses are opened when first asked for. */
export function openHouses(data: string, kind: HouseKind = 'REHEARSAL'): Houses {
  const root = housesIn(data, kind)
  const opened = new Map<string, House>()

  async function find(id: string): Promise<House | undefined> {
    const known = opened.get(id)
    if (known) return known
    if (!isRehearsalId(id)) return undefined
    const folder = join(root, id)
    const about = await readRehearsal(folder)
    if (!about || about.id !== id) return undefined
    if (!(await isFile(join(folder, 'ready'))) || !(await isFile(join(folder, 'record.db')))) return undefined
    const meanwhile = opened.get(id)
    if (meanwhile) return meanwhile
    const house = openHouse(folder, about)
    opened.set(id, house)
    return house
  }

  async function list(): Promise<readonly RehearsalFile[]> {
    const names = await readdir(root).catch(() => [])
    const found = await Promise.all(names.filter(isRehearsalId).map((name) => readRehearsal(join(root, name))))
    return found.filter((about) => about !== undefined).toSorted((one, other) => (one.id < other.id ? 1 : -1))
  }

  return {
    kind,
    list,
    find,
    async newest() {
      for (const { id } of await list()) {
        if (!(await isFile(join(root, id, 'ready')))) continue
        const house = await find(id)
        if (house) return house
      }
      return undefined
    },
    async create(about, files, timeoutMs) {
      const folder = join(root, about.id)
      for (const [name, text] of Object.entries(files)) await writeWhole(folder, name, text)
      const whole = { ...about, namespace: `khoan-viec-${about.id}`, createdAt: new Date().toISOString() }
      await writeWhole(folder, basename(houseFile(folder)), `${JSON.stringify(whole, null, 2)}\n`)
      const until = Date.now() + timeoutMs
      while (Date.now() < until) {
        const house = await find(about.id)
        if (house) return house
        await wait(POLL_MS)
      }
      return undefined
    },
    async close() {
      await Promise.all([...opened.values()].map((house) => house.close()))
      opened.clear()
    },
  }
}
