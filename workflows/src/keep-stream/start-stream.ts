import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common'
import { ParentClosePolicy, startChild } from '@temporalio/workflow'
import { KEEP_STREAM, type KeepStreamInput } from './messages.ts'

/** Starts the workflow of another stream; it lives on its own. Answers false when it runs already. */
export async function startStream(input: KeepStreamInput): Promise<boolean> {
  try {
    await startChild(KEEP_STREAM, {
      workflowId: input.stream,
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
    })
    return true
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false
    throw error
  }
}
