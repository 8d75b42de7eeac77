import { writeHistory } from '@khoan-viec/histories/history'
import { KEEP_STREAM } from '@khoan-viec/workflows/keep-stream'
import { type Client, isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client'

/** A run that has ended, or gone on as new. */
export type ClosedRun = {
  readonly workflow: string
  readonly run: string
  readonly closedAt: Date
  /** It went on as new, and the next run takes up where it stood. */
  readonly renewed: boolean
}

/** What brings notices to people writes no entry, and leaves nothing to keep. */
const OF_STREAMS = `WorkflowType = "${KEEP_STREAM}"`

/** The engine's list may be behind its own events, and the clocks of its machines may differ. */
const OVERLAP_MS = 60_000

/** The runs that closed since a moment, those that the list may have missed then among them; all that are known without one. */
export async function listClosed(client: Client, since: Date | undefined): Promise<readonly ClosedRun[]> {
  const from = since && new Date(since.getTime() - OVERLAP_MS).toISOString()
  const query = `${OF_STREAMS} AND ${from === undefined ? 'ExecutionStatus != "Running"' : `CloseTime >= "${from}"`}`
  const found: ClosedRun[] = []
  for await (const { workflowId, runId, closeTime, status } of client.workflow.list({ query })) {
    const renewed = status.name === 'CONTINUED_AS_NEW'
    if (closeTime) found.push({ workflow: workflowId, run: runId, closedAt: closeTime, renewed })
  }
  return found.toSorted((one, other) => one.closedAt.getTime() - other.closedAt.getTime())
}

/** Every run that the engine knows. `leaves`: it may leave a history though it has written nothing, for it runs or went on as new. */
export async function listAll(
  client: Client,
): Promise<readonly { readonly workflow: string; readonly run: string; readonly leaves: boolean }[]> {
  const found = []
  for await (const { workflowId, runId, status } of client.workflow.list({ query: OF_STREAMS }))
    found.push({
      workflow: workflowId,
      run: runId,
      leaves: status.name === 'RUNNING' || status.name === 'CONTINUED_AS_NEW',
    })
  return found
}

/** Whether the engine still knows a run. Throws while it does not answer. */
export async function isKnown(client: Client, workflow: string, run: string): Promise<boolean> {
  try {
    await client.workflow.getHandle(workflow, run).describe()
    return true
  } catch (error) {
    const isUnknown = error instanceof WorkflowNotFoundError || isMalformed(error)
    if (isUnknown) return false
    throw error
  }
}

/** The history of a run, as JSON; undefined when the engine has forgotten it since it was listed. */
export async function fetchHistory(client: Client, workflow: string, run: string): Promise<string | undefined> {
  try {
    return writeHistory(await client.workflow.getHandle(workflow, run).fetchHistory())
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined
    throw error
  }
}

const INVALID_ARGUMENT = 3

/** An id that no engine gives. */
const isMalformed = (error: unknown): boolean => isGrpcServiceError(error) && Number(error.code) === INVALID_ARGUMENT
