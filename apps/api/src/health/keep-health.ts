import { noteFreeSpace, passTroubles, raiseTrouble } from '@khoan-viec/db/trouble'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { HealthFinding, TroubleCode } from '@khoan-viec/protocol/health'
import type { Log } from '@khoan-viec/telemetry/log'
import { freeBytes } from './check-machine.ts'
import type { Parts } from './check-parts.ts'
import { examineHealth } from './examine.ts'

const LOOK_MS = 15_000
/** What was away at one look and is back at the next is nobody's business. */
const LOOKS_IN_A_ROW = 3

/** Told where they stand: who looks after the record hears of them by an alarm of its own. */
const toldElsewhere = new Set<TroubleCode>(['alarms-open'])

type Faulty = Extract<HealthFinding, { isSound: false }>

/** Looks at the system for as long as it runs; what stays faulty becomes a trouble for people, and passes when it is over. */
export function keepHealth(parts: Parts, log: Log, lookMs = LOOK_MS): { stop(): Promise<void> } {
  const looks = new Map<TroubleCode, number>()
  let looking: Promise<void> | undefined

  async function look(): Promise<void> {
    const { data } = parts
    const faulty = (await examineHealth(parts)).filter((finding) => !finding.isSound)
    await keepTroubles(
      data,
      faulty.filter(({ code }) => !toldElsewhere.has(code)),
      looks,
    )
    const now = new Date().toISOString()
    await noteFreeSpace(data, dayOf(now), { at: now, bytes: await freeBytes(data) })
  }

  const turn = (): void => {
    looking ??= look()
      .catch((error: unknown) => log.error({ err: error }, 'the system could not be looked at'))
      .finally(() => {
        looking = undefined
      })
  }
  turn()
  const timer = setInterval(turn, lookMs)
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

async function keepTroubles(data: string, faulty: readonly Faulty[], looks: Map<TroubleCode, number>): Promise<void> {
  const at = new Date().toISOString()
  const codes = new Set<TroubleCode>(faulty.map(({ code }) => code))
  for (const code of looks.keys()) if (!codes.has(code)) looks.delete(code)
  for (const { check, code, where } of faulty) {
    const times = (looks.get(code) ?? 0) + 1
    looks.set(code, times)
    if (times === LOOKS_IN_A_ROW) await raiseTrouble(data, { check, code, where, at })
  }
  await passTroubles(data, [...codes], at)
}
