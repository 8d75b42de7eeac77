import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openHouses } from '@khoan-viec/api/house'
import { Connection } from '@temporalio/client'
import { buildProduct } from '../build/build-product.ts'
import { sayOnStandardError as say } from '../progress/narrate.ts'
import { findScenario } from '../rehearse/find-scenario.ts'
import { playScenario } from '../rehearse/play-scenario.ts'
import { startSystem } from '../system/index.ts'
import { saveHistories } from './save-histories.ts'

/** Plays the small year and keeps the histories of all its workflows, against which changed workflow code is replayed. */
const folder = fileURLToPath(new URL('../../../workflows/histories/small', import.meta.url))
const data = await mkdtemp(join(tmpdir(), 'khoan-viec-histories-'))
const system = await startSystem({ data, say, prepare: buildProduct })
try {
  const { text } = await findScenario('small')
  let played: string | undefined
  const created = (rehearsal: string) => void (played = rehearsal)
  await playScenario({ address: system.address, text, say, signal: new AbortController().signal, created })

  // A system that starts with nothing opens a rehearsal of its own: its engine holds more than the year that was played.
  const houses = openHouses(data)
  const house = (await houses.list()).find(({ id }) => id === played)
  await houses.close()
  if (!house) throw new Error(`the rehearsal ${played} is not there`)

  const fresh = join(data, 'small')
  await mkdir(fresh)
  const connection = await Connection.connect({ address: system.temporalAddress })
  const count = await saveHistories(connection, house.namespace, fresh)
  await connection.close()
  await replaceFolder(fresh)
  say(`${count} histories are kept`)
} finally {
  await system.stop()
  await rm(data, { recursive: true, force: true })
}

/** Only when all were fetched: a recording that breaks off leaves the one before. */
async function replaceFolder(fresh: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await cp(fresh, folder, { recursive: true })
}
