import type { SystemStatus } from '@khoan-viec/protocol/health'
import { router, signedIn } from '../trpc/index.ts'
import { viewStatus } from './view-status.ts'

export const system = router({
  /** What of the system is as it must be, what is not, since when. */
  status: signedIn.query(({ ctx: { viewer, services } }): Promise<SystemStatus> => viewStatus(services, viewer)),
})
