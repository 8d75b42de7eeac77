import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { scrub } from '@khoan-viec/db/erasure'
import { houseFile } from '@khoan-viec/db/house'
import { type Lock, takeHouse } from '@khoan-viec/db/lock'
import { migrateHouse } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { keepBundle } from '@khoan-viec/histories/store'
import type { Log } from '@khoan-viec/telemetry/log'
import { Client } from '@temporalio/client'
import { type NativeConnection, Worker } from '@temporalio/worker'
import type { Kysely } from 'kysely'
import { createRecordActivities, createYearActivities } from '../activities/index.ts'
import { keepArchive } from '../archive/index.ts'
import { BUNDLE_FILE } from '../bundle/bundle-file.ts'
import { deploymentOf, makeCurrent } from '../deployment/index.ts'
import { type EventWays, openEvents } from '../events/index.ts'
import { measureActivities } from '../metrics/index.ts'
import { type NoticeWays, openTelling } from '../notices/index.ts'
import { keepChecks, noteEmptied } from '../self-check/index.ts'
import { keepLog, logPlaces } from '../sequencer/index.ts'
import { awaitNamespace } from './await-namespace.ts'
import { takeBuild } from './take-build.ts'
import { wakeStreams } from './wake-streams.ts'

/** One deployment: a folder with its record, and the Temporal namespace in which its year runs. */
export type House = {
  readonly id: string
  /** Of the code that it runs. */
  readonly buildId: string
  /** Settles when its worker ends; rejects when that broke down. */
  readonly running: Promise<void>
  stop(): Promise<void>
}

const TASK_QUEUE = 'khoan-viec'

export type Shared = {
  readonly connection: NativeConnection
  readonly log: Log
  readonly ways: NoticeWays & Pick<EventWays, 'eventNetworks'>
}

/**
 * Opens a house and starts its worker. Writes the file `ready` when commands can be sent.
 * @throws Error while somebody else holds the house.
 */
export async function openHouse(folder: string, shared: Shared): Promise<House> {
  const lock = takeHouse(folder)
  if (!lock) throw new Error('somebody else holds this house')
  try {
    return await openHeld(folder, { ...shared, lock })
  } catch (error) {
    lock.release()
    throw error
  }
}

type Held = Shared & { readonly lock: Lock }

async function openHeld(folder: string, held: Held): Promise<House> {
  const about = await readHouse(folder)
  await mkdir(join(folder, 'papers'), { recursive: true })
  const db = openSqlite<Database>(join(folder, 'record.db'))
  try {
    return await runHouse(folder, { ...held, ...about, db })
  } catch (error) {
    await db.destroy()
    throw error
  }
}

type Opened = Held & HouseFile & { readonly db: Kysely<Database> }

async function runHouse(folder: string, { id, namespace, db, connection, log, lock, ways }: Opened): Promise<House> {
  await noteEmptied(folder, db, await migrateHouse(folder, db))
  await scrub(db)
  const isForgotten = await awaitNamespace(connection, namespace)
  // Kept before its first step: whatever it makes can be lived again with it.
  const code = await readFile(BUNDLE_FILE, 'utf8')
  const buildId = await keepBundle(dirname(dirname(resolve(folder))), code)
  await takeBuild(folder, buildId)
  const telling = await openTelling(db, folder, ways)
  const events = openEvents(db, folder, ways)
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: { code },
    workerDeploymentOptions: deploymentOf(buildId),
    activities: {
      ...measureActivities({ ...createRecordActivities(db, folder), ...createYearActivities(db, folder) }),
      ...(telling ? measureActivities(telling.activities) : {}),
      // Not timed: it mostly waits for something to happen.
      ...events?.activities,
    },
    maxCachedWorkflows: 600,
    shutdownGraceTime: '2 seconds',
  })
  const run = worker.run()
  run.catch((error: unknown) => log.error({ house: id, err: error }, 'the worker of a house has stopped'))
  const client = new Client({ connection, namespace })
  try {
    // Each time anew: the engine may be another than last time, or older, or somebody may have told it otherwise.
    await makeCurrent({ connection, namespace, taskQueue: TASK_QUEUE, build: buildId })
    await wakeStreams({ db, house: folder, client, taskQueue: TASK_QUEUE, isForgotten })
  } catch (error) {
    worker.shutdown()
    await run
    throw error
  }
  const archive = keepArchive({ db, folder, client, log })
  const keptLog = keepLog({ db, places: logPlaces(folder), log })
  const keptChecks = keepChecks({ house: folder, log })
  const keptNotices = telling?.keep({ client, taskQueue: TASK_QUEUE, log })
  const keptEvents = events?.keep({ house: id, client, taskQueue: TASK_QUEUE, log })
  await writeFile(join(folder, 'ready'), '')
  return {
    id,
    buildId,
    running: run,
    async stop() {
      await Promise.all([keptNotices?.stop(), keptEvents?.stop()])
      worker.shutdown()
      await run
      await archive.stop()
      await Promise.all([keptLog.stop(), keptChecks.stop(), telling?.close(), events?.close()])
      await db.destroy()
      lock.release()
    },
  }
}

type HouseFile = { readonly id: string; readonly namespace: string }

async function readHouse(folder: string): Promise<HouseFile> {
  const house: unknown = JSON.parse(await readFile(houseFile(folder), 'utf8'))
  if (typeof house === 'object' && house !== null && 'id' in house && 'namespace' in house) {
    const { id, namespace } = house
    if (typeof id === 'string' && typeof namespace === 'string') return { id, namespace }
  }
  throw new Error('the house does not name its id and namespace')
}
