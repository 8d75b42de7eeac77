import { setTimeout as wait } from 'node:timers/promises'
import { loadClock } from '@khoan-viec/db/facts'
import { findRequest } from '@khoan-viec/db/record'
import type { Clock } from '@khoan-viec/domain/clock'
import type { Actor } from '@khoan-viec/domain/organisation'
import { kindOfStream, type Obeyed } from '@khoan-viec/domain/stream'
import { inSpan, markOf } from '@khoan-viec/telemetry/traces'
import { hashOf, KEEP_STREAM, type KeepStreamInput, type Message, obey } from '@khoan-viec/workflows/keep-stream'
import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client'
import { type House, wakeHouse } from '../house/index.ts'
import { commands } from '../metrics/meters.ts'
import { Refused } from '../trpc/refused.ts'
import type { Engine } from './engine.ts'
import { refusalOf, wasNotTakenUp } from './failures.ts'
import { inLine } from './in-line.ts'
import { noteRefusal, personOf, updateIdOf } from './update-id.ts'

export const TASK_QUEUE = 'khoan-viec'

const ANSWER_MS = 15_000
const AGAIN_AFTER_MS = [50, 100, 200, 400, 800, 1_600, 3_200]

export type Sending = {
  readonly house: House
  /** A person; the system only where a rehearsal is set up. */
  readonly actor: Actor
  /** `kind/id`. */
  readonly stream: string
  readonly cycle: string
  readonly unit?: string | undefined
  readonly requestId: string
  readonly command: { readonly type: string }
  /** The command may be the first word of its stream. */
  readonly starts: boolean
  /** Left out: the clock that the record shows. */
  readonly clock?: Clock | undefined
  /** How long to wait for the answer; 15 seconds if left out. */
  readonly answerMs?: number | undefined
}

/**
 * Sends a command to the workflow of its stream and waits until its effect is recorded. One sent before is answered by the
 * workflow too: after a crash the record may be ahead of it, and what follows from the effect is still to come.
 * @throws Refused with what the domain said; `engine-away` when nothing was sent; `outcome-unknown` when it was sent and
 * no answer came: ask again with the same request id.
 */
export async function sendCommand(engine: Engine, sending: Sending): Promise<Obeyed> {
  const named = { stream: kindOfStream(sending.stream), command: sending.command.type }
  return await inSpan('command', { ...named, request: markOf(sending.requestId) }, async (span) => {
    const tell = (outcome: string): void => {
      commands.inc({ ...named, outcome })
      span.note({ outcome })
    }
    try {
      const obeyed = await send(engine, sending)
      tell('recorded')
      return obeyed
    } catch (error) {
      tell(error instanceof Refused ? error.refusal.code : 'fault')
      throw error
    }
  })
}

async function send(engine: Engine, sending: Sending): Promise<Obeyed> {
  if (!(await engine.isThere())) return await answerFromRecord(sending)

  const { house, actor, requestId, command, cycle, answerMs = ANSWER_MS } = sending
  await wakeHouse(house)
  const clock = sending.clock ?? (await loadClock(house.db, cycle))
  const client = engine.clientOf(house.namespace)
  const message: Message = { requestId, actor, clock, command }
  const until = Date.now() + answerMs
  try {
    return await inLine(`${house.id}/${sending.stream}`, () => {
      // Its turn never came, so nothing was sent.
      if (Date.now() >= until) throw new Refused({ code: 'engine-away' })
      return client.withDeadline(until, () => deliver(client, sending, message))
    })
  } catch (error) {
    if (error instanceof Refused) throw error
    if (error instanceof WorkflowUpdateFailedError) noteRefusal(message)
    const refusal = refusalOf(error)
    if (refusal) throw new Refused(refusal)
    throw error
  }
}

/** While the engine is away: what the record has answered before is still true, and all else cannot be sent. */
async function answerFromRecord({ house, actor, stream, requestId, command }: Sending): Promise<Obeyed> {
  const found = await findRequest(house.db, { ...personOf(actor), requestId, commandHash: hashOf(command) })
  if (found?.kind === 'refused') throw new Refused(found.refusal)
  if (found?.kind !== 'repeated') throw new Refused({ code: 'engine-away' })
  // The same words said elsewhere: what they are said to is part of what is asked.
  if (found.stream !== stream) throw new Refused({ code: 'request-id-reused' })
  const { recorded } = found
  return { stream, seq: recorded.seq, kind: recorded.event.type, at: recorded.at }
}

async function deliver(client: Client, sending: Sending, message: Message): Promise<Obeyed> {
  for (const waitMs of [...AGAIN_AFTER_MS, undefined]) {
    try {
      return await update(client, sending, message)
    } catch (error) {
      if (waitMs === undefined || !wasNotTakenUp(error)) throw error
      await wait(waitMs)
    }
  }
  throw new Refused({ code: 'outcome-unknown' })
}

async function update(client: Client, sending: Sending, message: Message): Promise<Obeyed> {
  const { stream, starts } = sending
  const options = { args: [message] as [Message], updateId: updateIdOf(message) }
  if (!starts) {
    try {
      return await client.workflow.getHandle(stream).executeUpdate(obey, options)
    } catch (error) {
      // It has ended, or the engine has forgotten it: the record knows how it stands, and a new run goes on from there.
      if (!(error instanceof WorkflowNotFoundError)) throw error
    }
  }
  const startWorkflowOperation = new WithStartWorkflowOperation(KEEP_STREAM, {
    workflowId: stream,
    taskQueue: TASK_QUEUE,
    args: [inputOf(sending)],
    workflowIdConflictPolicy: 'USE_EXISTING',
  })
  return await client.workflow.executeUpdateWithStart(obey, { ...options, startWorkflowOperation })
}

const inputOf = ({ stream, cycle, unit }: Sending): KeepStreamInput => ({
  stream,
  cycle,
  ...(unit === undefined ? {} : { unit }),
})
