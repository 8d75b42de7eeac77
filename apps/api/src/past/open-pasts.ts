import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findLastErasure, findPlaceAt, findPlaceOf } from '@khoan-viec/db/entry'
import type { Instant } from '@khoan-viec/domain/core'
import type { Moment } from '@khoan-viec/protocol/past'
import { type House, type PastHouse, recordFile } from '../house/index.ts'
import { type Edition, openShelf } from './shelf.ts'
import { openWorkshop } from './workshop.ts'

/** A record is also kept at each eighth of the way, so that a step back need not begin at the beginning. */
const STOPS = 8
const STOP_LEAST = 250

/** Houses as they stood at a past moment. */
export type Pasts = {
  /** The house of that moment, read only; of a moment to come, of `now`. */
  find(house: House, moment: Moment, now: Instant): Promise<PastHouse>
  /** Takes away what was made while a name stood there that is erased by now. */
  forgetErased(house: House): Promise<void>
  close(): Promise<void>
}

/** Makes them out of the entries when asked for, in `<data>/as-of`, and keeps the last ones. */
export function openPasts(data: string): Pasts {
  const folder = join(data, 'as-of')
  const shelf = openShelf()
  const workshop = openWorkshop()
  const pending = new Map<string, Promise<void>>()
  // What an earlier process left there is known to nobody.
  const ready = rm(folder, { recursive: true, force: true })

  async function editionOf(house: House): Promise<Edition> {
    const edition = { house: house.id, erasure: await findLastErasure(house.db) }
    shelf.keepOnly(edition)
    return edition
  }

  async function make(house: House, edition: Edition, entry: number): Promise<void> {
    await ready
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const base = shelf.nearest(edition, entry)
    const stops = stopsTo(entry, base?.entry ?? 0).map((stop) => ({
      entry: stop,
      file: join(folder, `${house.id}-${edition.erasure}-${stop}.db`),
    }))
    await workshop.make({ source: recordFile(house), base: base?.file, stops })
    for (const stop of stops) shelf.put(edition, stop.entry, stop.file)
  }

  /** Twice asked for is once made. */
  function makeOnce(house: House, edition: Edition, entry: number): Promise<void> {
    const key = `${house.id}/${edition.erasure}/${entry}`
    const made = pending.get(key) ?? make(house, edition, entry).finally(() => pending.delete(key))
    pending.set(key, made)
    return made
  }

  return {
    async find(house, moment, now) {
      const place = await ('entry' in moment ? findPlaceOf(house.db, moment.entry) : findPlaceAt(house.db, moment.at))
      const entry = place?.id ?? 0
      const at = 'entry' in moment ? (place?.at ?? now) : moment.at < now ? moment.at : now
      const edition = await editionOf(house)
      if (!shelf.read(edition, entry)) await makeOnce(house, edition, entry)
      const db = shelf.read(edition, entry)
      if (!db) throw new Error('the record of that moment went before it was read')
      return { ...house, db, past: { entry, at, now: house }, close: () => Promise.resolve() }
    },
    async forgetErased(house) {
      await editionOf(house)
    },
    async close() {
      await workshop.close()
      await Promise.allSettled(pending.values())
      await shelf.clear()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Entries at which a record is kept on the way from one to another, this one last. */
function stopsTo(entry: number, from: number): readonly number[] {
  const step = Math.max(STOP_LEAST, Math.ceil(entry / STOPS))
  const between = Array.from({ length: STOPS }, (_, n) => (n + 1) * step).filter((stop) => stop > from && stop < entry)
  return [...between, entry]
}
