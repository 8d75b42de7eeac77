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

/** The organisations begun here are there before any year. */
export const CYCLE = NO_CYCLE

/** A house whose workflows run on a real engine, with nobody who keeps their histories. */
export async function openProcess() {
  const folder = await mkdtemp(join(tmpdir(), 'khoan-viec-archive-'))
  const opened = await openTestDatabase('sqlite')
  const connection = await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' })
  const client = new Client({ connection })
  const taskQueue = randomUUID()
  const code = await readFile(BUNDLE_FILE, 'utf8')
  const build = await keepBundle(folder, code)
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle: { code },
    workerDeploymentOptions: { version: { deploymentName: 'test', buildId: build }, useWorkerVersioning: false },
    activities: { ...createRecordActivities(opened.db, folder), ...createYearActivities(opened.db, folder) },
  })
  const running = worker.run()

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
    build,
    code,
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
      worker.shutdown()
      await running
      await connection.close()
      await opened[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
