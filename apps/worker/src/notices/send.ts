import type { Answer } from '@khoan-viec/domain/notice'

/** What was heard of an attempt; `said`: in the other side's own words. */
export type Heard = {
  readonly answer: Answer
  readonly said?: string
  readonly addressRefused?: boolean
  /** It asks to be left alone for so long. */
  readonly againAfterMs?: number
}

/** One attempt: `lastByte` is asked before the last byte leaves, and throws when it must not. */
export type Attempt = { readonly lastByte: () => Promise<void>; readonly signal: AbortSignal }

const SAID_MOST = 300

/** One line of what somebody said, so long as it can be shown. */
export const inShort = (said: string): string => said.replaceAll(/\s+/g, ' ').trim().slice(0, SAID_MOST)
