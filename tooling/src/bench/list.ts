import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import autocannon from 'autocannon'
import { beginYear } from '../bad-days/year.ts'
import type { Guard } from '../processes/open-guard.ts'
import { startBare } from './bare/start-bare.ts'

const TASKS = 1_000
const WARM_SECONDS = 3
const SECONDS = 3
const CONNECTIONS = 10
/** Turns by turns, so that what else the machine does falls on both alike. */
const TURNS = 4

type Place = { readonly address: string; readonly data: string; readonly guard: Guard }
type Rates = { readonly product: number; readonly bare: number; readonly bytes: number }

/** Requests a second of a page of the list of 1,000 tasks, against bare Hono answering the same bytes. */
export async function benchList({ guard, ...place }: Place): Promise<Rates> {
  const year = await beginYear(place, '2024-03-08')
  await multiplyTasks(join(place.data, 'rehearsals', year.id, 'record.db'))
  const cookie = await year.takeSeat('chair')
  const url = `${place.address}/trpc/task.list?input=${encodeURIComponent(JSON.stringify({ sort: '-updated' }))}`
  const answer = await fetch(url, { headers: { cookie, 'accept-encoding': 'identity' } })
  const body = await answer.text()
  const { total } = JSON.parse(body).result.data
  if (total !== TASKS) throw new Error(`the list is of ${total} tasks`)

  const file = join(place.data, 'list.json')
  await writeFile(file, body)
  const server = await startBare(guard, 'server', [file])
  const ask = (duration: number) => ({
    bare: () => rateOf({ url: `http://127.0.0.1:${server.said}/`, duration }),
    product: () => rateOf({ url, headers: { cookie }, duration }),
  })
  await ask(WARM_SECONDS).bare()
  await ask(WARM_SECONDS).product()
  const rates = { product: 0, bare: 0 }
  for (let turn = 0; turn < TURNS; turn++) {
    rates.bare += (await ask(SECONDS).bare()) / TURNS
    rates.product += (await ask(SECONDS).product()) / TURNS
  }
  await server.stop()
  return { ...rates, bytes: Buffer.byteLength(body) }
}

async function rateOf(asked: autocannon.Options): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({ ...asked, connections: CONNECTIONS })
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests to ${asked.url} failed`)
  return requests.average
}

/** Copies the year's tasks in the list until there are enough: what is measured is the list, not how they came to be. */
async function multiplyTasks(file: string): Promise<void> {
  const db = openSqlite<Database>(file)
  const tasks = await db.selectFrom('task').selectAll().execute()
  const copies = Array.from({ length: TASKS - tasks.length }, (_, n) => {
    const task = tasks[n % tasks.length]
    if (!task) throw new Error('the year has no task')
    return { ...task, id: `${task.id}-${n}` }
  })
  for (const copy of copies) await db.insertInto('task').values(copy).execute()
  await db.destroy()
}
