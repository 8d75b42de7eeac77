import { type Refusal, type RefusalCode, refusalCodes } from '@khoan-viec/domain/core'
import {
  isGrpcDeadlineError,
  isGrpcServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client'
import { ApplicationFailure, NamespaceNotFoundError } from '@temporalio/common'

const RESOURCE_EXHAUSTED = 8
/** The engine lost hold of what it was about, as when a worker that hung comes back: safe to send again. */
const ABORTED = 10
const known = new Set<string>(refusalCodes)
const isKnown = (code: unknown): code is RefusalCode => typeof code === 'string' && known.has(code)

/** What a failure of sending means to the person; undefined for a fault of ours. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof WorkflowUpdateFailedError) return refusalIn(error.cause) ?? { code: 'outcome-unknown' }
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return { code: 'outcome-unknown' }
  if (error instanceof WorkflowNotFoundError) return { code: 'not-now' }
  // An engine that is new to this house: the worker has still to enter it.
  if (error instanceof NamespaceNotFoundError) return { code: 'engine-away' }
  // Whatever the connection broke on, it may have been heard before.
  const broken = causeOf(error)
  if (isGrpcDeadlineError(broken) || isGrpcServiceError(broken)) return { code: 'outcome-unknown' }
  return undefined
}

function refusalIn(cause: unknown): Refusal | undefined {
  if (!(cause instanceof ApplicationFailure) || cause.type !== 'Refusal') return undefined
  const [detail]: unknown[] = cause.details ?? []
  if (typeof detail !== 'object' || detail === null || !('code' in detail) || !isKnown(detail.code)) return undefined
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own workflow made it; its code was just checked
  return detail as Refusal
}

/**
 * The workflow did not take the command up, and it may be sent again: ten at a time is all that one run takes, and a run
 * busy recording hands back what reached it meanwhile.
 */
export function wasNotTakenUp(error: unknown): boolean {
  const cause = causeOf(error)
  if (cause instanceof ApplicationFailure) return cause.type === 'UnprocessedUpdate'
  return isGrpcServiceError(cause) && (cause.code === RESOURCE_EXHAUSTED || cause.code === ABORTED)
}

/** The client wraps what the engine answers with. */
const causeOf = (error: unknown): unknown => (error instanceof Error && error.cause !== undefined ? error.cause : error)
