import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow'
import type { RecordActivities, YearActivities } from './activities.ts'

/**
 * The record is written by local activities: five times faster than ordinary ones, and harmless when run twice.
 * A full disk or a locked file is told to the person after seconds, not after an hour of tries.
 */
export const record = proxyLocalActivities<RecordActivities>({
  startToCloseTimeout: '6 seconds',
  scheduleToCloseTimeout: '8 seconds',
  retry: { initialInterval: '100 milliseconds', backoffCoefficient: 2, maximumAttempts: 6 },
})

/** Grading and files take their time and may wait for a worker. */
export const year = proxyActivities<YearActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds' },
})
