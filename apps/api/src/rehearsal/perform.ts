import { setTimeout as wait } from 'node:timers/promises'
import type { Refusal, RefusalCode } from '@khoan-viec/domain/core'
import { type Act, filesOf, fillBlanks, fillingOf, type Json, parseCommand } from '@khoan-viec/protocol/scenario'
import { requestIdOf } from './request-id.ts'
import type { Stage } from './stage.ts'

const AWAY_WAITS_MS = [100, 200, 400, 800, 1_600]
/** What one workflow tells another may still be on its way when the clock runs. */
const SOON_WAITS_MS = [100, 200, 400, 800]

const unknown = new Set<RefusalCode>(['engine-away', 'outcome-unknown', 'record-full'])
const soon = new Set<RefusalCode>(['not-found', 'not-now', 'not-computed', 'changed-meanwhile', 'missing'])

/**
 * Does one act as its person, over the same way as everybody. Answers the refusal, if it was refused. While nobody knows
 * what became of it, it is asked again under the same request id.
 */
export async function perform(stage: Stage, act: Act, signal: AbortSignal): Promise<Refusal | undefined> {
  let away = 0
  let early = 0
  for (;;) {
    const refusal = await attempt(stage, act)
    if (!refusal || refusal.code === act.expect) return refusal
    if (unknown.has(refusal.code)) await wait(AWAY_WAITS_MS[away++] ?? AWAY_WAITS_MS.at(-1), undefined, { signal })
    else if (soon.has(refusal.code) && act.expect === undefined && early < SOON_WAITS_MS.length)
      await wait(SOON_WAITS_MS[early++], undefined, { signal })
    else return refusal
  }
}

async function attempt(stage: Stage, act: Act): Promise<Refusal | undefined> {
  const files = new Map<string, Json>()
  for (const { name, text } of filesOf(act)) files.set(`${name}\n${text}`, await stage.keepFile(name, text))
  const state = await stage.stateOf(act.stream)
  const filled = fillBlanks(
    act.command,
    fillingOf(act.stream, state, (name, text) => files.get(`${name}\n${text}`)),
  )
  if (filled === undefined) return { code: 'missing' }
  const parsed = parseCommand(act.stream, filled)
  if (!parsed.ok) return parsed.refusal
  return await stage.say({
    person: act.person,
    stream: act.stream,
    requestId: requestIdOf(act),
    command: parsed.command,
  })
}
