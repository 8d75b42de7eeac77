import type { Clock } from '@khoan-viec/domain/clock'
import type { Actor } from '@khoan-viec/domain/organisation'
import type { Obeyed, StreamId } from '@khoan-viec/domain/stream'
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'

/** Name of the workflow type; its id is the stream's. */
export const KEEP_STREAM = 'keepStream'

export type KeepStreamInput = {
  readonly stream: StreamId
  readonly cycle: string
  readonly unit?: string
  /** Said to it first, by the workflow that starts it. */
  readonly first?: Told
  /** The newest clock heard of, when the workflow goes on as new. */
  readonly clock?: Clock
}

/** A command from a person, with what the API vouches for: who it is, and the clock that the record shows. */
export type Message = {
  readonly requestId: string
  readonly actor: Actor
  readonly clock: Clock
  readonly command: { readonly type: string }
}

/** What one workflow says to another in the system's name. Said twice, it is done once. */
export type Told = {
  /** Of the system's act: made of stream, kind and date, so the same act has the same id. */
  readonly requestId: string
  readonly clock?: Clock
  /** People or posts have changed: ask the record again. */
  readonly refresh?: boolean
  /** The engine may have been restored older than the record: go by what stands there, then ask who is who. */
  readonly catchUp?: boolean
  readonly command?: { readonly type: string }
  /** The year is over, and so is what lasted as long as it did: the workflow may end, and be kept. */
  readonly over?: boolean
  /** Whom to tell when all this, and all work due by now, is done. */
  readonly replyTo?: { readonly workflowId: string; readonly id: string }
}

export type Reply = { readonly id: string; readonly refusal?: string }

/** Obeys a command, or refuses it with an ApplicationFailure of type `Refusal`. Answering means recorded. */
export const obey = defineUpdate<Obeyed, [Message]>('obey')
export const tell = defineSignal<[Told]>('tell')
export const reply = defineSignal<[Reply]>('reply')
/** To the cycle: an input that the grading waits for has come, or an appeal was upheld. */
export const regrade = defineSignal<[{ readonly because: string }]>('regrade')
/** Whether all that was said is done, with all that follows from it. Asked after a crash, never on the way of a command. */
export const isQuiet = defineQuery<boolean>('isQuiet')
