import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow'
import type { EventActivities } from './activities.ts'
import type { DeliverEventsInput } from './messages.ts'

/** Longer than the longest wait: an address that nothing happens for is waited for in one activity, and costs no history. */
const { deliverNext } = proxyActivities<EventActivities>({
  startToCloseTimeout: '1 day',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
})

/** One entry after the other, in the order of the record: the next is not told before the last was taken. */
export async function deliverEvents(input: DeliverEventsInput): Promise<void> {
  let state = input
  for (;;) {
    const delivered = await deliverNext(state)
    switch (delivered.outcome) {
      case 'GONE':
        return
      case 'SENT':
        state = { ...state, after: delivered.entry, failures: 0, dueMs: 0 }
        break
      case 'AGAIN':
        state = { ...state, after: delivered.after, round: delivered.round, failures: 0, dueMs: 0 }
        break
      case 'FAILED': {
        const waitMs = state.waitsMs[state.failures] ?? 0
        state = { ...state, failures: state.failures + 1, dueMs: Date.now() + waitMs }
      }
    }
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof deliverEvents>(state)
  }
}
