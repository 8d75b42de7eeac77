import { setTimeout as wait } from 'node:timers/promises'
import type { NativeConnection } from '@temporalio/worker'
import { DEPLOYMENT } from './deployment.ts'

/** A build that the engine sees for the first time takes two seconds or three, at times seven. */
const PATIENCE_MS = 60_000
/** Told more often of a build that it does not know yet, the engine comes to know it later. */
const POLL_MS = 250
/** Workflows and activities: to the engine two queues of one name. */
const QUEUE_TYPES = [1, 2] as const

export type Building = {
  readonly connection: NativeConnection
  readonly namespace: string
  readonly taskQueue: string
  readonly build: string
}

/**
 * Has the engine give all work of a namespace to the workers of one build, and returns when its queues say that they do. Its
 * worker must run already, for the engine takes no build of which it has heard nothing. Where it is so already, nothing is done.
 * @throws Error where the engine does not do it within a minute
 */
export async function makeCurrent(building: Building): Promise<void> {
  let complaint: unknown = 'it was told to, and does not'
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await wait(POLL_MS)) {
    try {
      if (await isCurrent(building)) return
      await tell(building)
    } catch (error) {
      complaint = error
    }
  }
  throw new Error(`the engine does not give the work to this build: ${String(complaint)}`, { cause: complaint })
}

/** Asked of the queues, not of the deployment: they are told later, and they give the work. */
async function isCurrent({ connection, namespace, taskQueue, build }: Building): Promise<boolean> {
  const queues = await Promise.all(
    QUEUE_TYPES.map((taskQueueType) =>
      connection.workflowService.describeTaskQueue({ namespace, taskQueue: { name: taskQueue }, taskQueueType }),
    ),
  )
  return queues.every(
    ({ versioningInfo: given }) =>
      given?.currentDeploymentVersion?.buildId === build && !given.rampingDeploymentVersion?.buildId,
  )
}

/** Both are answered with what is so already where nothing changes. No other build is given a share of the work. */
async function tell({ connection, namespace, build: buildId }: Building): Promise<void> {
  const told = { namespace, deploymentName: DEPLOYMENT, identity: DEPLOYMENT }
  await connection.workflowService.setWorkerDeploymentCurrentVersion({ ...told, buildId })
  await connection.workflowService.setWorkerDeploymentRampingVersion({ ...told, buildId: '', percentage: 0 })
}
