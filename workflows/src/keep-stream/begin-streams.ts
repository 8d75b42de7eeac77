import type { StreamId } from '@khoan-viec/domain/stream'
import type { Keeper } from './keeper.ts'
import { startStream } from './start-stream.ts'

/** The first word of a stream that begins, said by another in the system's name. */
export type First = {
  readonly stream: StreamId
  readonly cycle: string
  readonly unit: string
  readonly command: { readonly type: string }
}

/**
 * Begins streams, each of which lives on its own, and waits until their first entries stand. One that runs already was begun
 * before. Answers the refusals, by stream.
 */
export async function beginStreams(keeper: Keeper, firsts: readonly First[]): Promise<ReadonlyMap<string, string>> {
  const awaited = await Promise.all(firsts.map((first) => begin(keeper, first)))
  return keeper.others.collect(awaited)
}

async function begin(keeper: Keeper, { stream, cycle, unit, command }: First) {
  const replyTo = keeper.others.awaitReply()
  const first = { requestId: `${stream}/${command.type}`, clock: keeper.clock, command, replyTo }
  const isNew = await startStream({ stream, cycle, unit, first })
  if (!isNew) keeper.others.hear({ id: replyTo.id })
  return { stream, id: replyTo.id }
}
