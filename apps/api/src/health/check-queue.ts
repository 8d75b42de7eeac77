import { readBuild } from '@khoan-viec/db/house'
import type { HealthFinding } from '@khoan-viec/protocol/health'
import type { Client, Connection } from '@temporalio/client'
import { TASK_QUEUE } from '../command/index.ts'
import type { Parts } from './check-parts.ts'
import { sound, trouble } from './finding.ts'
import { within } from './within.ts'

/** Workflows and activities: to the engine two queues of one name. */
const QUEUE_TYPES = [1, 2] as const
/** A worker that waits for work asks again each minute. */
const UNHEARD_AFTER_MS = 120_000
/** Who waits for an answer has given up by then. */
const WAITS_TOO_LONG_S = 30
const SECOND_MS = 1_000
const PATIENCE_MS = 2_000
const BUILD_SHOWN = 12

type Queue = Awaited<ReturnType<Connection['workflowService']['describeTaskQueue']>>

/**
 * Whether the engine gives the work of the newest house to the build that the house is run by, whether a worker of that build
 * takes it, and how far it lags. Undefined while no worker has opened it, and where the engine does not say.
 */
export function checkQueue({ houses, engine }: Pick<Parts, 'houses' | 'engine'>): Promise<HealthFinding | undefined> {
  const ask = async () => {
    const house = await houses.newest()
    const build = house && (await readBuild(house.folder))
    if (!house || build === undefined || !(await engine.isThere())) return undefined
    const client = engine.clientOf(house.namespace)
    const asking = () => Promise.all(QUEUE_TYPES.map((type) => describe(client, type)))
    return judge(build, await client.withDeadline(Date.now() + PATIENCE_MS, asking))
  }
  return within(PATIENCE_MS, ask, undefined)
}

const describe = ({ workflowService, options: { namespace } }: Client, taskQueueType: 1 | 2): Promise<Queue> =>
  workflowService.describeTaskQueue({ namespace, taskQueue: { name: TASK_QUEUE }, taskQueueType, reportStats: true })

function judge(build: string, queues: readonly Queue[]): HealthFinding {
  const shown = { build: build.slice(0, BUILD_SHOWN) }
  if (!queues.every(givesToAny)) return trouble('queue', 'build-none', shown)
  const other = queues.map((queue) => otherThan(build, queue)).find((each) => each !== undefined)
  if (other) return trouble('queue', 'build-not-current', { ...shown, current: other.slice(0, BUILD_SHOWN) })
  if (!queues.every((queue) => isHeard(build, queue))) return trouble('queue', 'build-unheard', shown)
  const count = queues.reduce((sum, { stats }) => sum + Number(stats?.approximateBacklogCount ?? 0), 0)
  const seconds = Math.max(...queues.map(({ stats }) => Number(stats?.approximateBacklogAge?.seconds ?? 0)))
  if (seconds >= WAITS_TOO_LONG_S) return trouble('queue', 'work-waits', { count, seconds })
  return count === 0 ? sound('queue', 'work-taken', shown) : sound('queue', 'work-queued', { ...shown, count, seconds })
}

/** Not only to workers that name no build, of which there are none. */
const givesToAny = ({ versioningInfo: given }: Queue): boolean => Boolean(given?.currentDeploymentVersion?.buildId)

/** Whom a queue gives work in the place of this build, or beside it. */
const otherThan = (build: string, { versioningInfo: given }: Queue): string | undefined =>
  [given?.currentDeploymentVersion, given?.rampingDeploymentVersion]
    .map((version) => version?.buildId || build)
    .find((each) => each !== build)

const isHeard = (build: string, { pollers }: Queue): boolean =>
  pollers.some(
    ({ deploymentOptions, lastAccessTime }) =>
      deploymentOptions?.buildId === build &&
      Date.now() - Number(lastAccessTime?.seconds ?? 0) * SECOND_MS < UNHEARD_AFTER_MS,
  )
