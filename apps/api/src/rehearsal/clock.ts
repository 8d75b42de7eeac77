import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Instant, Refusal } from '@khoan-viec/domain/core'
import type { Stage } from './stage.ts'

const DAY_A_SECOND = 86_400
/** One step of the clock may hold the work of a province. */
const MOVE_MS = 600_000
const AGAIN_MS = 500

/** Steps a standing clock to a moment and waits until all work on the way is done. A clock already there stays. */
export async function moveClock(stage: Stage, to: Instant, signal: AbortSignal): Promise<Refusal | undefined> {
  for (;;) {
    signal.throwIfAborted()
    const { now } = await stage.time()
    const refusal = await stage.say({
      person: hand(stage),
      stream: `cycle/${stage.script.terms.id}`,
      requestId: `clock-${to.replaceAll(/\D/g, '')}`,
      command: { type: 'move-clock', to } as { type: string },
      answerMs: MOVE_MS,
    })
    if (!refusal || (refusal.code === 'clock-backwards' && now >= to) || isClosed(refusal)) return undefined
    if (refusal.code !== 'engine-away' && refusal.code !== 'outcome-unknown') return refusal
    await wait(AGAIN_MS, undefined, { signal })
  }
}

/** In a closed year nothing happens any more, wherever its clock stands. */
const isClosed = ({ code, data }: Refusal): boolean => code === 'not-now' && data?.['status'] === 'CLOSED'

/** Lets the clock run or stand. What is so already is left alone. */
export async function setClock(
  stage: Stage,
  wanted: { readonly paused: boolean; readonly daysPerSecond?: number },
): Promise<void> {
  const { clock } = await stage.time()
  if (clock.kind !== 'rehearsal') return
  const rate = wanted.daysPerSecond === undefined ? clock.rate : wanted.daysPerSecond * DAY_A_SECOND
  if (clock.paused === wanted.paused && clock.rate === rate) return
  await stage.say({
    person: hand(stage),
    stream: `cycle/${stage.script.terms.id}`,
    requestId: `clock-${randomUUID()}`,
    command: { type: 'set-clock', rate, paused: wanted.paused } as { type: string },
  })
}

/** Whose hand is on the clock: in a rehearsal anybody's may be. The secretariat keeps the year. */
const hand = ({ script }: Stage): string => {
  const keeper = script.units[0]?.tenures.find(({ post }) => post === 'SECRETARIAT') ?? script.units[0]?.tenures[0]
  return keeper?.person ?? ''
}
