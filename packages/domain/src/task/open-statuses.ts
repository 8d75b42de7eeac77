import type { TaskStatus } from './task.ts'

/** Neither judged nor ended: something is still to be done on it this year. */
export const openStatuses: readonly TaskStatus[] = [
  'SUBMITTED',
  'ENDORSED',
  'SENT_BACK',
  'SCREENED',
  'IN_REVIEW',
  'REVIEWED',
  'RETURNED',
  'APPROVED',
  'OFFERED',
  'IN_PROGRESS',
  'DELIVERED',
]

/** Approved work that is not yet judged, contracted or not. */
export const followed: readonly TaskStatus[] = ['APPROVED', 'OFFERED', 'IN_PROGRESS', 'DELIVERED']
