import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import { listHistories } from '@khoan-viec/histories/year'
import { Client, Connection } from '@temporalio/client'
import { expect, test } from 'vitest'
import { openGuard } from '../processes/open-guard.ts'
import { findFreePort } from '../processes/ports.ts'
import { startSystem } from '../system/index.ts'
import { awaitServer } from '../temporal-server/await-server.ts'
import { obtainServer } from '../temporal-server/obtain-server.ts'
import { serverArguments } from '../temporal-server/server-command.ts'
import { kindsByTheRules, kindsOf, YearFromOutside } from './year.ts'

/** Of the small year. */
const CYCLE = '2024'
const SIX_MINUTES_MS = 360_000
/** Events after which the engine advises a run to go on as new: a few dozen instead of thousands. */
const SHORT_HISTORY = 60

test(
  'a year whose workflows go on as new again and again is the year that the rules alone make, and every run is kept',
  async () => {
    const data = await mkdtemp(join(tmpdir(), 'khoan-viec-as-new-'))
    const guard = openGuard([data])
    const port = await findFreePort()
    const address = `127.0.0.1:${port}`
    const advice = ['--dynamic-config-value', `limit.historyCount.suggestContinueAsNew=${SHORT_HISTORY}`]
    const server = [...serverArguments({ dataFile: join(data, 'engine.db'), port }), ...advice]
    guard.start(await obtainServer(), server, { stdio: 'ignore' })
    await awaitServer(address, AbortSignal.timeout(SIX_MINUTES_MS))
    const system = await startSystem({ data, say: () => undefined, env: { ...process.env, TEMPORAL_ADDRESS: address } })
    try {
      const year = await YearFromOutside.begin(system.address)
      const { stuck } = await year.playThrough('2025-12-31')
      const connection = await Connection.connect({ address })
      const client = new Client({ connection, namespace: `khoan-viec-${year.id}` })
      let renewed = 0
      for await (const { status } of client.workflow.list()) if (status.name === 'CONTINUED_AS_NEW') renewed++
      await connection.close()
      const house = join(data, 'rehearsals', year.id)
      const record = openSqlite<Database>(join(house, 'record.db'), { readonly: true })
      let histories = await listHistories(record, CYCLE)
      while (histories.open.length > 0) {
        await wait(200)
        histories = await listHistories(record, CYCLE)
      }
      await record.destroy()

      expect(stuck).toEqual([])
      expect(renewed).toBeGreaterThan(5)
      expect(await kindsOf(data, year.id)).toEqual(kindsByTheRules())
      expect(histories.kept.length).toBeGreaterThan(renewed)
      expect(histories.lost).toEqual([])
    } finally {
      await system.stop()
      await guard.close()
    }
  },
  SIX_MINUTES_MS,
)
