import { setTimeout as wait } from 'node:timers/promises'

/**
 * Returns once a Temporal server answers at the address and knows its default namespace.
 * Throws the signal's reason when that fires first.
 */
export async function awaitServer(address: string, signal: AbortSignal): Promise<void> {
  const { Connection } = await import('@temporalio/client')
  for (;;) {
    signal.throwIfAborted()
    try {
      const connection = await Connection.connect({ address, connectTimeout: '2 seconds' })
      try {
        await connection.workflowService.describeNamespace({ namespace: 'default' })
        return
      } finally {
        await connection.close()
      }
    } catch {
      await wait(100)
    }
  }
}
