import { ActivityFailure, proxyActivities } from '@temporalio/workflow'
import type { NoticeActivities } from './activities.ts'
import type { DeliverNoticeInput } from './messages.ts'

const ATTEMPT_MS = 300_000

/** Tries until the notice has come to an end, or patience has. What is true of it stands in the outbox, never here. */
export async function deliverNotice({ notice, channel, patience }: DeliverNoticeInput): Promise<void> {
  const { firstRetryMs, longestRetryMs, givesUpAfterMs, silentAfterMs } = patience
  const { sendNotice } = proxyActivities<NoticeActivities>({
    startToCloseTimeout: ATTEMPT_MS,
    scheduleToCloseTimeout: givesUpAfterMs,
    heartbeatTimeout: silentAfterMs,
    retry: { initialInterval: firstRetryMs, maximumInterval: longestRetryMs, backoffCoefficient: 2 },
  })
  try {
    await sendNotice({ notice, channel, silentAfterMs })
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error
    const { giveUpNotice } = proxyActivities<NoticeActivities>({ startToCloseTimeout: ATTEMPT_MS })
    await giveUpNotice({ notice, channel })
  }
}
