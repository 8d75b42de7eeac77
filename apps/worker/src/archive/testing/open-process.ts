import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTestDatabase } from '@khoan-viec/db/testing'
import { NO_CYCLE } from '@khoan-viec/domain/cycle'
import type { Person } from '@khoan-viec/domain/organisation'
import { keepBundle } from '@khoan-viec/histories/store'
import { KEEP_STREAM, type KeepStreamInput, tell, type Told } from '@khoan-viec/workflows/keep-stream'
import { Client } from '@temporalio/client'
import { NativeConnection, Worker } from '@temporalio/worker'
import { createRecordActivities, createYearActivities } from '../../activities/index.ts'
import { BUNDLE_FILE } from '../../bundle/bundle-file.ts'
import { deploymentOf, makeCurrent } from '../../deployment/index.ts'
import { awaitNamespace } from '../../house/await-namespace.ts'

/** The organisations begun here are there before any year. */
export const CYCLE = NO_CYCLE

/** A house whose workflows run on a real engine, in a namespace of its own, with nobody who keeps their histories. */
export async function openProcess() {
  const folder = await mkdtemp(join(tmpdir(), 'khoan-viec-archive-'))
  const opened = await openTestDatabase('sqlite')
  const connect = () => NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' })
  const connection = await connect()
  const namespace = `test-${randomUUID()}`
  await awaitNamespace(connection, namespace)
  const client = new Client({ connection, namespace })
  const taskQueue = randomUUID()
  const code = await readFile(BUNDLE_FILE, 'utf8')

  /** One more worker of this house, with the code of any build; by a connection of its own, as from another process. */
  async function addWorker(code: string, identity = 'first') {
    const build = await keepBundle(folder, code)
    const own = await connect()
    const worker = await Worker.create({
      connection: own,
      namespace,
      taskQueue,
      identity,
      workflowBundle: { code },
      workerDeploymentOptions: deploymentOf(build),
      activities: { ...createRecordActivities(opened.db, folder), ...createYearActivities(opened.db, folder) },
    })
    const running = worker.run()
    return {
      build,
      makeCurrent: () => makeCurrent({ connection, namespace, taskQueue, build }),
      async stop() {
        worker.shutdown()
        await running
        await own.close()
      },
    }
  }
  const first = await addWorker(code)
  await first.makeCurrent()

  async function start(stream: string, first: Told, cycle = CYCLE): Promise<string> {
    const args: [KeepStreamInput] = [{ stream, cycle, first }]
    const { firstExecutionRunId } = await client.workflow.start(KEEP_STREAM, { workflowId: stream, taskQueue, args })
    return firstExecutionRunId
  }

  const say = (stream: string, told: Told) => client.workflow.getHandle(stream).signal(tell, told)

  return {
    db: opened.db,
    folder,
    client,
    taskQueue,
    build: first.build,
    code,
    addWorker,
    first,
    files: async () =>
      (await readdir(join(folder, 'histories')).catch(() => [])).filter((name) => name.endsWith('.gz')),

    /** An organisation with its first unit and its people; its stream, and the run that keeps it. */
    async begin(people: readonly Person[] = []) {
      const code = randomUUID()
      const stream = `organisation/${code}`
      const unit = { code, name: `xã ${code}`, kind: 'COMMUNE', collective: 'Đảng ủy', group: 'xã', from: '2020-01-01' }
      const command = { type: 'establish', unit, people, tenures: [] }
      return { stream, run: await start(stream, { requestId: `${stream}/establish`, command }) }
    },
    start,
    say,
    /** The same, whose year is over. */
    async live(people: readonly Person[] = []) {
      const begun = await this.begin(people)
      await say(begun.stream, { requestId: '', over: true })
      await client.workflow.getHandle(begun.stream).result()
      return begun
    },
    async [Symbol.asyncDispose]() {
      await first.stop()
      await connection.close()
      await opened[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
