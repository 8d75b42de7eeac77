import type { HealthFinding } from '@khoan-viec/protocol/health'
import type { Client } from '@temporalio/client'
import { LRUCache } from 'lru-cache'
import pMap from 'p-map'
import { sound, trouble } from './finding.ts'

const LOOKED_AT_MOST = 1_000
const AT_ONCE = 8
/** A worker that dies costs one try; what is at its third has failed twice, for a reason of its own. */
const TRIES = 3
const PATIENCE_MS = 20_000
/** Looking at every workflow costs a question for each. */
const BELIEVED_MS = 300_000

const asked = new LRUCache<string, Promise<HealthFinding | undefined>>({ max: 100, ttl: BELIEVED_MS })

/**
 * Workflows whose step fails again and again: they are tried for ever and answer nobody, while all others go on. Undefined where the
 * engine does not say. What was found is believed for five minutes.
 */
export function checkWorkflows(client: Client): Promise<HealthFinding | undefined> {
  const { namespace } = client.options
  const looking = asked.get(namespace) ?? ask(client)
  asked.set(namespace, looking, { ttl: asked.getRemainingTTL(namespace) || BELIEVED_MS })
  return looking
}

async function ask(client: Client): Promise<HealthFinding | undefined> {
  try {
    return await client.withDeadline(Date.now() + PATIENCE_MS, () => look(client))
  } catch {
    // That the engine is away is a finding of its own; once it is back it is asked at once.
    asked.delete(client.options.namespace)
    return undefined
  }
}

async function look(client: Client): Promise<HealthFinding> {
  const running: string[] = []
  for await (const { workflowId } of client.workflow.list({ query: "ExecutionStatus = 'Running'" })) {
    running.push(workflowId)
    if (running.length === LOOKED_AT_MOST) break
  }
  const stuck = (await pMap(running, (id) => triesOf(client, id), { concurrency: AT_ONCE })).filter(
    ({ tries }) => tries >= TRIES,
  )
  const [first] = stuck
  if (!first) return sound('workflows', 'workflows-go-on', { count: running.length })
  return trouble('workflows', 'workflows-stuck', { count: stuck.length, stream: first.id })
}

async function triesOf(client: Client, id: string): Promise<{ readonly id: string; readonly tries: number }> {
  const { namespace } = client.options
  const { pendingWorkflowTask } = await client.workflowService.describeWorkflowExecution({
    namespace,
    execution: { workflowId: id },
  })
  return { id, tries: pendingWorkflowTask?.attempt ?? 0 }
}
