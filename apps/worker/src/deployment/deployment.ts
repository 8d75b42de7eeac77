import type { WorkerDeploymentOptions } from '@temporalio/worker'

/** The name by which the engine knows the workers of a house, whatever their build. */
export const DEPLOYMENT = 'khoan-viec'

/**
 * How a worker says which build it is. What runs goes on under the build that the engine is told is current, short workflows
 * too: one that were held to its own build would wait for a worker that nobody runs any more once a house goes on under the next.
 */
export const deploymentOf = (buildId: string): WorkerDeploymentOptions => ({
  version: { deploymentName: DEPLOYMENT, buildId },
  useWorkerVersioning: true,
  defaultVersioningBehavior: 'AUTO_UPGRADE',
})
