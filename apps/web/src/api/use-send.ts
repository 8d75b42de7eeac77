import type { Refusal } from '@khoan-viec/domain/core'
import { useMutation, useQueryClient } from '@tanstack/solid-query'
import { connection } from './connection.ts'
import { refusalIn } from './refusal-in.ts'

const AGAIN_AFTER_MS = 2000

export type Sending<Command> = {
  /** Sends once; asks again under the same id while the outcome is unknown. Rejects with the refusal's error. */
  readonly send: (command: Command) => Promise<unknown>
  readonly isPending: boolean
  /** Sent, and no answer came yet: it may or may not have been recorded. */
  readonly isUnknown: boolean
  readonly refusal: Refusal | undefined
  /** Neither recorded nor refused: no connection, or a fault of ours. */
  readonly isLost: boolean
  readonly reset: () => void
}

/**
 * One act of the user. The request id is made per act and stays through every repetition, so that it is done at most once
 * whatever the network does.
 */
export function useSend<Command>(
  mutate: (input: { requestId: string; command: Command }) => Promise<unknown>,
): Sending<Command> {
  const cache = useQueryClient()
  const mutation = useMutation(() => ({
    mutationFn: (act: { requestId: string; command: Command }) => mutate(act),
    retry: (_count: number, error: Error) => refusalIn(error)?.code === 'outcome-unknown',
    retryDelay: AGAIN_AFTER_MS,
    onSuccess: () => cache.invalidateQueries(),
    onSettled: (_data: unknown, error: Error | null) =>
      connection.setEngineAway(refusalIn(error)?.code === 'engine-away'),
  }))
  return {
    send: (command) => mutation.mutateAsync({ requestId: crypto.randomUUID(), command }),
    get isPending() {
      return mutation.isPending
    },
    get isUnknown() {
      return refusalIn(mutation.failureReason)?.code === 'outcome-unknown'
    },
    get refusal() {
      return refusalIn(mutation.error)
    },
    get isLost() {
      return mutation.isError && refusalIn(mutation.error) === undefined
    },
    reset: () => mutation.reset(),
  }
}
