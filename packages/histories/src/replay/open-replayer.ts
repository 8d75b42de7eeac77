import type { HistoryAndWorkflowId } from '@temporalio/client'
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js'
import { Worker } from '@temporalio/worker'
import type { HistoryEvent } from '../history/events.ts'

/** The code of one build, ready to live histories again. */
export type Replayer = {
  /**
   * Replays a history, or the beginning of one, and answers with what the engine says against it. No server is needed and
   * nothing is done: what activities once answered stands in the history.
   */
  replay(workflow: string, events: readonly HistoryEvent[]): Promise<string | undefined>
  close(): Promise<void>
}

/** Reads the code once, however much is replayed with it: that takes longer than most histories. */
export function openReplayer(code: string): Replayer {
  let wanted: HistoryAndWorkflowId | undefined
  async function* feed(): AsyncGenerator<HistoryAndWorkflowId> {
    for (let history = wanted; history; history = wanted) {
      wanted = undefined
      yield history
    }
  }
  const results = Worker.runReplayHistories({ workflowBundle: { code } }, feed())

  return {
    async replay(workflow, events) {
      wanted = { workflowId: workflow, history: historyFromJSON({ events }) }
      const { value, done } = await results.next()
      if (done) throw new Error('the engine has stopped to replay')
      return value.error?.message
    },
    async close() {
      wanted = undefined
      await results.next()
    },
  }
}
