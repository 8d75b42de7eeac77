import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Instant, Refusal } from '@khoan-viec/domain/core'
import type { ScriptYear } from '@khoan-viec/protocol/scenario'
import type { Stage } from './stage.ts'

const DAY_A_SECOND = 86_400
/** One step of the clock may hold the work of a province. */
const MOVE_MS = 600_000
const AGAIN_MS = 500

/** Steps the standing clock of the current year to a moment and waits until all work on the way is done. A clock already there stays. */
export async function moveClock(stage: Stage, to: Instant, signal: AbortSignal): Promise<Refusal | undefined> {
  for (;;) {
    signal.throwIfAborted()
    const { now } = await stage.time()
    const year = await stage.year()
    const { id } = year.terms
    const refusal = await stage.say({
      person: hand(stage, year),
      stream: `cycle/${id}`,
      requestId: `clock-${id}-${to.replaceAll(/\D/g, '')}`,
      command: { type: 'move-clock', to } as { type: string },
      answerMs: MOVE_MS,
    })
    if (!refusal || (refusal.code === 'clock-backwards' && now >= to) || isClosed(refusal)) return undefined
    if (refusal.code !== 'engine-away' && refusal.code !== 'outcome-unknown') return refusal
    await wait(AGAIN_MS, undefined, { signal })
  }
}

/** In a closed year nothing happens any more, wherever its clock stands: the next one goes on from there. */
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
  const year = await stage.year()
  await stage.say({
    person: hand(stage, year),
    stream: `cycle/${year.terms.id}`,
    requestId: `clock-${randomUUID()}`,
    command: { type: 'set-clock', rate, paused: wanted.paused } as { type: string },
  })
}

/** Whose hand is on the clock: in a rehearsal anybody's may be. The secretariat keeps the year. */
const hand = ({ script }: Stage, { terms }: ScriptYear): string => {
  const { tenures } = script.units.find(({ unit }) => unit.code === terms.authority) ??
    script.units[0] ?? { tenures: [] }
  return (tenures.find(({ post }) => post === 'SECRETARIAT') ?? tenures[0])?.person ?? ''
}
