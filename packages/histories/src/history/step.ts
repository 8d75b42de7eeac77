import type { Instant } from '@khoan-viec/domain/core'

/**
 * One thing that a workflow did or heard, told without what was said: names, opinions and contents stay in the history.
 * What the engine keeps as several events (asked, begun, done) is one step.
 */
export type Step = {
  /** Number of its first event in the history, from 1. */
  readonly event: number
  readonly at: Instant
  readonly atReal: Instant
  readonly kind: StepKind
  readonly outcome: StepOutcome
  /** Type of a command, name of a signal or of an activity. */
  readonly name?: string
  /** Stream of the other workflow that is told, asked or begun. */
  readonly other?: string
  /** Place in the stream of the entry that it led to. */
  readonly seq?: number
  /** Why a command was refused. */
  readonly refusal?: string
  /** Milliseconds that a timer was to wait. */
  readonly waitMs?: number
  /** How often it was tried; only when more than once. */
  readonly attempts?: number
}

export type StepKind =
  | 'started'
  /** A person's command came in. */
  | 'command'
  /** Another workflow's word came in. */
  | 'heard'
  /** A word went out to another workflow. */
  | 'said'
  | 'child'
  /** The record was asked, or written to. */
  | 'record'
  /** Work outside: grading, files. */
  | 'activity'
  | 'timer'
  | 'ended'
  /** Went on in a new run, because the history had grown long. */
  | 'continued'
  | 'failed'

export type StepOutcome = 'done' | 'open' | 'refused' | 'cancelled' | 'failed'
