import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportOcel, exportRecord, exportXes } from '@khoan-viec/api/export'
import { openHouses } from '@khoan-viec/api/house'
import { seeAsReader } from '@khoan-viec/api/trpc'
import { findRecord, NothingThere } from '../log/find-house.ts'
import type { Call, Format } from './read-arguments.ts'

type Viewer = Awaited<ReturnType<typeof seeAsReader>>

const makers: Readonly<Record<Format, (viewer: Viewer) => Promise<Readable>>> = {
  xlsx: (viewer) => exportRecord(viewer, 'vi'),
  ocel: async (viewer) => exportOcel(viewer),
  xes: async (viewer) => exportXes(viewer),
}

/** Writes the record of a house into a file, whole or not at all, as an auditor reads it; answers with a sentence. */
export async function exportHouse(data: string, { format, file, cycle }: Call): Promise<string> {
  const { id, kind, data: own } = await findRecord(data, cycle)
  const houses = openHouses(own, kind)
  const half = `${file}.half`
  try {
    const house = await houses.find(id)
    if (!house) throw new NothingThere(`The record of ${id} is not ready yet.`)
    await pipeline(await makers[format](await seeAsReader(house)), createWriteStream(half))
    await rename(half, file)
    return `The record of ${id} is in ${file}.`
  } finally {
    await rm(half, { force: true })
    await houses.close()
  }
}
