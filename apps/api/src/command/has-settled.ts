import { isQuiet } from '@khoan-viec/workflows/keep-stream'
import { WorkflowNotFoundError } from '@temporalio/client'
import type { Engine } from './engine.ts'

/**
 * Whether a stream's workflow has done all that it was told, with all that follows from it. What the engine has forgotten
 * has nothing left to do; while the engine or the worker is away nobody knows, which is a no.
 */
export async function hasSettled(engine: Engine, namespace: string, stream: string): Promise<boolean> {
  if (!(await engine.isThere())) return false
  try {
    return await engine.clientOf(namespace).workflow.getHandle(stream).query(isQuiet)
  } catch (error) {
    return error instanceof WorkflowNotFoundError
  }
}
