import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempDisposable, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '@khoan-viec/db/connection'
import { standingOfRecord } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { quietRuntime } from '@khoan-viec/histories/replay'
import { buildOf } from '@khoan-viec/histories/store'
import { replayYear } from '@khoan-viec/histories/year'
import { checkHouse } from '@khoan-viec/worker/self-check'
import { Connection } from '@temporalio/client'
import { expect, test, vi } from 'vitest'
import { listSets, readSet } from '../backup/set.ts'
import { HouseOnFire } from '../chaos/house.ts'
import { kindsByTheRules, kindsOf, YearFromOutside } from '../chaos/year.ts'
import { checkRunning } from '../doctor/check-running.ts'
import { readRunning } from '../system/running-file.ts'
import { code, harmful, harmless, laterVersion } from './fixtures/later-version.ts'

const TEN_MINUTES_MS = 600_000
const PATIENCE = { timeout: 60_000, interval: 200 }
const start = fileURLToPath(new URL('../start/main.ts', import.meta.url))
const asLive = fileURLToPath(new URL('fixtures/start-as-live.ts', import.meta.url))

test(
  'a year is upgraded in its middle and goes on to its end; what cannot go on, or is older, is refused and changes nothing',
  async () => {
    await using place = await mkdtempDisposable(join(tmpdir(), 'khoan-viec-upgrade-'))
    await using house = await HouseOnFire.build(join(place.path, 'data'))
    const { data } = house
    const year = await YearFromOutside.begin(house.address)
    await year.playThrough('2024-07-15')
    expect(await givenTo(data, year.id)).toEqual({ current: buildOf(code), known: [buildOf(code)] })
    await house.stop()
    const folder = join(data, 'rehearsals', year.id)
    const backups = join(data, 'before-upgrade')
    const before = await entriesOf(folder)

    // A version whose code does another thing than these workflows did is found out before it has touched anything.
    const stranded = await complaintOf(asLive, { KHOAN_VIEC_DATA: data, ...(await laterVersion(harmful, place.path)) })
    expect(stranded).toContain('This version cannot go on with')
    expect(stranded).toContain('Phiên bản này không tiếp tục được')
    expect(stranded).toMatch(/^ {2}cycle\/2024: /m)
    expect(await standingOf(folder)).toBe('SAME')
    expect(await readdir(data)).not.toContain('before-upgrade')

    await house.start(asLive, await laterVersion(harmless, place.path))
    const sets = await listSets(backups)
    expect(sets).toHaveLength(1)
    const saved = (await readSet(backups, sets[0] ?? '')).files.map(({ path }) => path)
    expect(saved).toEqual(expect.arrayContaining(['accounts.db', 'temporal.db', `rehearsals/${year.id}/record.db`]))
    expect(await standingOf(folder)).toBe('NEWER')
    const [first, second] = [buildOf(code), buildOf(harmless)]
    // The version that was refused is none that the engine ever heard of.
    await vi.waitFor(
      async () => expect(await givenTo(data, year.id)).toEqual({ current: second, known: [first, second].toSorted() }),
      PATIENCE,
    )
    await year.playThrough('2024-10-15')

    // Somebody tells the engine to give the work elsewhere: that is said, once the queues have heard it,
    // and whoever opens the house puts it right.
    await givenTo(data, year.id, '')
    const astray = { isSound: false, says: expect.stringContaining(second.slice(0, 12)) }
    await vi.waitFor(async () => expect(await queueIn(data)).toMatchObject(astray), PATIENCE)
    await house.kill('worker')
    await vi.waitFor(async () => expect(await queueIn(data)).toMatchObject({ isSound: true }), PATIENCE)
    const end = await year.playThrough('2025-12-31')
    expect([end.ended, end.stuck]).toEqual([true, []])
    await untilKept(folder, data)
    await house.stop()

    expect(await kindsOf(data, year.id)).toEqual(kindsByTheRules())
    expect((await entriesOf(folder)).slice(0, before.length)).toEqual(before)
    expect(before.filter(({ kind }) => kind === 'signed').length).toBeGreaterThan(0)
    expect((await checkHouse(folder)).parts.filter(({ fault }) => fault)).toEqual([])
    const { kept, faults, open } = await replayed(folder, data)
    expect([faults, open]).toEqual([[], []])
    expect(new Set(kept.map(({ build }) => build))).toEqual(new Set([first, second]))

    // Back to the version before: refused by name, before its engine or anything else is begun.
    const older = await complaintOf(start, { KHOAN_VIEC_DATA: data })
    expect(older).toContain('A later version of Khoán Việc wrote this data')
    expect(older).toContain(join(folder, 'record.db'))
    expect(older).toContain(join(data, 'accounts.db'))
  },
  TEN_MINUTES_MS,
)

/** To which build the engine gives the work of a house, and of which it has heard; told to give it to another first, if one is named. */
async function givenTo(data: string, id: string, told?: string) {
  const address = readRunning(data)?.serving?.temporalAddress
  const connection = await Connection.connect({ address: address ?? '' })
  const { workflowService } = connection
  const deployment = { namespace: `khoan-viec-${id}`, deploymentName: 'khoan-viec' }
  try {
    if (told !== undefined) await workflowService.setWorkerDeploymentCurrentVersion({ ...deployment, buildId: told })
    const { workerDeploymentInfo: info } = await workflowService.describeWorkerDeployment(deployment)
    const known = info?.versionSummaries?.map(({ deploymentVersion }) => deploymentVersion?.buildId ?? '') ?? []
    return { current: info?.routingConfig?.currentDeploymentVersion?.buildId, known: known.toSorted() }
  } finally {
    await connection.close()
  }
}

const queueIn = async (data: string) => (await checkRunning(data, 'REHEARSAL')).find(({ check }) => check === 'queue')

/** What a start says that comes to nothing. */
async function complaintOf(script: string, env: NodeJS.ProcessEnv): Promise<string> {
  const { TEMPORAL_ADDRESS: _given, ...surroundings } = process.env
  const child = spawn(process.execPath, [script], {
    env: { ...surroundings, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [complaint] = await Promise.all([text(child.stderr), once(child, 'close')])
  expect(child.exitCode).toBe(1)
  return complaint
}

const withRecord = async <Answer>(
  folder: string,
  ask: (db: ReturnType<typeof openSqlite<Database>>) => Promise<Answer>,
) => {
  const db = openSqlite<Database>(join(folder, 'record.db'), { readonly: true })
  try {
    return await ask(db)
  } finally {
    await db.destroy()
  }
}

const standingOf = (folder: string) => withRecord(folder, async (db) => (await standingOfRecord(db)).kind)

const entriesOf = (folder: string) =>
  withRecord(folder, (db) => db.selectFrom('entry').selectAll().orderBy('id').execute())

const replayed = (folder: string, data: string) =>
  withRecord(folder, (db) => replayYear({ db, house: folder, data, cycle: '2024' }))

async function untilKept(folder: string, data: string): Promise<void> {
  quietRuntime()
  while ((await replayed(folder, data)).open.length > 0);
}
