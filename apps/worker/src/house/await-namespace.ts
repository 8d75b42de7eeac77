import { setTimeout as wait } from 'node:timers/promises'
import type { NativeConnection } from '@temporalio/worker'

const RETENTION_DAYS = 30
const POLL_MS = 100
const ALREADY_EXISTS = 6

/**
 * Registers the namespace of a house, and waits until the server really answers in it: registering is not enough. Answers
 * whether the engine knew nothing of it before.
 */
export async function awaitNamespace(connection: NativeConnection, namespace: string): Promise<boolean> {
  let isNew = true
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the wire takes a plain number where the type knows only Long
      workflowExecutionRetentionPeriod: { seconds: (RETENTION_DAYS * 86_400) as unknown as Long },
    })
  } catch (error) {
    if (!isAlready(error)) throw error
    isNew = false
  }
  for (;;) {
    try {
      await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 })
      await connection.workflowService.describeTaskQueue({ namespace, taskQueue: { name: 'probe' }, taskQueueType: 1 })
      return isNew
    } catch {
      await wait(POLL_MS)
    }
  }
}

const isAlready = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === ALREADY_EXISTS
