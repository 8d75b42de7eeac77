import type { Refusal } from '@khoan-viec/domain/core'
import { useMutation, useQueryClient } from '@tanstack/solid-query'
import { connection } from './connection.ts'
import { withProof } from './prove.ts'
import { faultIn, isUnanswered, refusalIn } from './refusal-in.ts'
import { forgetRequest, requestIdOf } from './unanswered.ts'

const AGAIN_AFTER_MS = 2000

export type Sending<Command> = {
  /** Sends once; asks again under the same id while the outcome is unknown. Rejects with the refusal's error. */
  readonly send: (command: Command) => Promise<unknown>
  readonly isPending: boolean
  /** Sent, and no answer came yet: it may or may not have been recorded. */
  readonly isUnknown: boolean
  readonly refusal: Refusal | undefined
  /** Neither recorded nor refused. */
  readonly isLost: boolean
  /** Lost by a fault of ours: what to tell the office. */
  readonly fault: string | undefined
  readonly reset: () => void
}

type Act<Command> = { readonly said: string; readonly requestId: string; readonly command: Command }

/**
 * One act of the user. The request id is made per act and stays through every repetition, so that it is done at most once
 * whatever the network does. `stream` names what the commands are said to.
 */
export function useSend<Command>(
  mutate: (input: { requestId: string; command: Command }) => Promise<unknown>,
  stream: () => string = () => '',
): Sending<Command> {
  const cache = useQueryClient()
  const mutation = useMutation(() => ({
    mutationFn: (act: Act<Command>) => withProof(() => mutate(act)),
    // Once it may have been sent, only an answer to it ends the asking: an engine that went away since is none.
    retry: (asked: number, error: Error) =>
      isUnanswered(error) || (asked > 0 && refusalIn(error)?.code === 'engine-away'),
    retryDelay: AGAIN_AFTER_MS,
    onSuccess: () => cache.invalidateQueries(),
    onSettled: (_data: unknown, error: Error | null, { said }: Act<Command>) => {
      if (!error || refusalIn(error)) forgetRequest(said)
      connection.setEngineAway(refusalIn(error)?.code === 'engine-away')
    },
  }))
  return {
    send: (command) => {
      const said = `${stream()}/${JSON.stringify(command)}`
      return mutation.mutateAsync({ said, requestId: requestIdOf(said), command })
    },
    get isPending() {
      return mutation.isPending
    },
    get isUnknown() {
      return mutation.isPending && mutation.failureCount > 0
    },
    get refusal() {
      return refusalIn(mutation.error)
    },
    get isLost() {
      return mutation.isError && refusalIn(mutation.error) === undefined
    },
    get fault() {
      return faultIn(mutation.error)
    },
    reset: () => mutation.reset(),
  }
}
