import { readFile } from 'node:fs/promises'
import { readBuild } from '@khoan-viec/db/house'
import { reasonIn } from '@khoan-viec/histories/replay'
import { buildOf } from '@khoan-viec/histories/store'
import { Client } from '@temporalio/client'
import { type NativeConnection, Worker } from '@temporalio/worker'
import { BUNDLE_FILE } from '../bundle/bundle-file.ts'

export type RunningHouse = { readonly folder: string; readonly namespace: string }

/** A workflow that runs and with which the code of this build cannot go on. */
export type Stranded = { readonly workflow: string; readonly reason: string }

export type Replayed = {
  /** The build that was tried. */
  readonly build: string
  readonly replayed: number
  readonly stranded: readonly Stranded[]
}

const NOT_FOUND = 5
/** Histories fetched ahead of the one that is replayed. */
const AHEAD = 8

/**
 * Lives again, with the code of this build, what runs in the houses that another build ran last. No worker need run, and
 * nothing is done: of what activities once answered, each history knows.
 */
export async function replayOpen(connection: NativeConnection, houses: readonly RunningHouse[]): Promise<Replayed> {
  const code = await readFile(BUNDLE_FILE, 'utf8')
  const build = buildOf(code)
  const stranded: Stranded[] = []
  let replayed = 0
  for (const { folder, namespace } of houses) {
    if ((await readBuild(folder)) === build || !(await isKnown(connection, namespace))) continue
    const running = new Client({ connection, namespace }).workflow.list({ query: 'ExecutionStatus = "Running"' })
    const results = Worker.runReplayHistories(
      { workflowBundle: { code } },
      running.intoHistories({ concurrency: AHEAD }),
    )
    for await (const { workflowId, error } of results) {
      replayed++
      if (error) stranded.push({ workflow: workflowId, reason: reasonIn(error.message) })
    }
  }
  return { build, replayed, stranded }
}

/** A house that was never opened runs nothing; and an engine that has forgotten one begins it anew from the record. */
async function isKnown(connection: NativeConnection, namespace: string): Promise<boolean> {
  try {
    await connection.workflowService.describeNamespace({ namespace })
    return true
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === NOT_FOUND) return false
    throw error
  }
}
