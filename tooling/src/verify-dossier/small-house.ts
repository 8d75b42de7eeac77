import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApi } from '@khoan-viec/api/testing'
import { openSqlite } from '@khoan-viec/db/connection'
import { migrateRecord } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { dryRun, recordEvent } from '../dry-run/index.ts'
import { exportRecord } from '../log/export-record.ts'
import { findScenario } from '../rehearse/find-scenario.ts'

const ID = '20240301-080000-small'

/** The small year, over and signed, with every file that its entries name, and the auditor in his seat. */
export async function openSmallHouse() {
  const data = await mkdtemp(join(tmpdir(), 'khoan-viec-dossier-'))
  const house = join(data, 'rehearsals', ID)
  await mkdir(house, { recursive: true })
  await writeFile(join(house, 'rehearsal.json'), JSON.stringify({ id: ID, namespace: `khoan-viec-${ID}` }))
  await writeFile(join(house, 'ready'), '')
  const files = await recordYear(join(house, 'record.db'))
  for (const [hash, text] of files) await keep(house, hash, text)
  await exportRecord({ data, target: join(data, 'log'), cycle: undefined })

  const api = await openApi({ data, id: ID, folder: house })
  const cookie = await api.takeSeat('auditor')
  return {
    data,
    house,
    async take(path: string): Promise<Uint8Array> {
      const answer = await api.request(`/dossier/${path}.zip`, { headers: { cookie } })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return new Uint8Array(await answer.arrayBuffer())
    },
    async close() {
      await api.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}

async function recordYear(file: string): Promise<ReadonlyMap<string, string>> {
  const { script } = await findScenario('small')
  const db = openSqlite<Database>(file)
  await migrateRecord(db)
  const { engine } = dryRun(script)
  await db.transaction().execute(async (trx) => {
    for (const event of engine.log) await recordEvent(trx, event)
  })
  await db.destroy()
  return engine.files
}

/** Papers are JSON, evidence is the plain text of the scenario. */
async function keep(house: string, hash: string, text: string): Promise<void> {
  const [folder, name] = text.startsWith('{') ? ['papers', `${hash}.json`] : [`evidence/${hash.slice(0, 2)}`, hash]
  await mkdir(join(house, folder), { recursive: true })
  await writeFile(join(house, folder, name), text)
}
