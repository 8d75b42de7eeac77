import type { Instant } from '@khoan-viec/domain/core'
import { z } from 'zod'
import { id } from '../core/index.ts'
import { streamRef } from './inputs.ts'

export const streamProcess = z.strictObject({ stream: streamRef })
export const runReplay = z.strictObject({ stream: streamRef, run: id })

/** One thing that a workflow did or heard. What was said is not here: opinions, names and contents stay in the history. */
export type ProcessStep = {
  /** Number of the event in the history, from 1. */
  readonly event: number
  readonly at: Instant
  readonly atReal: Instant
  readonly kind:
    | 'started'
    | 'command'
    | 'heard'
    | 'said'
    | 'child'
    | 'record'
    | 'activity'
    | 'timer'
    | 'ended'
    | 'continued'
    | 'failed'
  readonly outcome: 'done' | 'open' | 'refused' | 'cancelled' | 'failed'
  /** Type of a command, name of a signal or of an activity. */
  readonly name?: string
  /** Stream of another workflow. */
  readonly other?: string
  /** Place in the stream of the entry that it led to. */
  readonly seq?: number
  readonly refusal?: string
  readonly waitMs?: number
  readonly attempts?: number
}

/**
 * Where the history of a run is: beside the record, still with the engine, lost, erased by decision for a name that it held,
 * or not to be had while the engine is away.
 */
export type HistorySource = 'KEPT' | 'ENGINE' | 'LOST' | 'ERASED' | 'AWAY'

/** What speaks against a history, or against its replay. */
export type ProcessFault = {
  readonly code:
    | 'file-missing'
    | 'file-altered'
    | 'file-unreadable'
    | 'bundle-missing'
    | 'bundle-altered'
    | 'build-unknown'
    | 'diverged'
    | 'act-unrecorded'
    | 'act-differs'
    | 'entry-unknown'
  readonly event?: number
  readonly kind?: string
  readonly reason?: string
  readonly seq?: number
}

export type ProcessRun = {
  readonly run: string
  readonly source: HistorySource
  /** Number of the entry that names the history. */
  readonly entry?: number
  /** By which it was erased. */
  readonly decision?: string
  /** Of the code that made it. */
  readonly build?: string
  readonly fault?: ProcessFault
  readonly steps: readonly ProcessStep[]
  /** How many more steps came before those given. */
  readonly earlier: number
}

/** The runs of the workflow that keeps a stream, the first first. */
export type StreamProcess = { readonly runs: readonly ProcessRun[] }

/**
 * `SOUND`: lived again step by step, with the code that made it, and in agreement with the record. `BUSY`: others are being
 * replayed, or too many were asked for. `GAVE_UP`: it took too long, so nothing is known.
 */
export type RunReplayed =
  | { readonly verdict: 'SOUND'; readonly events: number }
  | { readonly verdict: 'FAULTY'; readonly fault: ProcessFault }
  | { readonly verdict: 'BUSY' | 'GAVE_UP' | 'GONE' }
