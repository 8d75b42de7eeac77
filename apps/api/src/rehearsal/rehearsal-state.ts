import { dayOf } from '@khoan-viec/domain/calendar'
import type { ActRow, RehearsalState } from '@khoan-viec/protocol/rehearsal'
import type { Act } from '@khoan-viec/protocol/scenario'
import { inWords } from '@khoan-viec/protocol/scenario'
import { endOf } from './dates.ts'
import { nameOf } from './play-moment.ts'
import type { Player } from './player.ts'

const SHOWN = 20

/** Where a rehearsal stands, and what comes next. */
export async function stateOf(player: Player): Promise<RehearsalState> {
  const { stage } = player
  const { house, script } = stage
  const [{ clock, now }, system] = await Promise.all([stage.time(), stage.nextSystemMoment()])
  const { upcoming, state } = player
  const act = upcoming[0]?.at
  const next = [system, act].filter((at) => at !== undefined).toSorted()[0]
  const { order } = state
  return {
    id: house.id,
    title: house.about.title,
    scenario: script.name,
    cycle: script.terms.id,
    clock,
    now,
    today: dayOf(now),
    ...(next === undefined ? {} : { nextDate: dayOf(next > now ? next : now) }),
    ...(system === undefined ? {} : { nextSystemDate: dayOf(system) }),
    next: upcoming.slice(0, SHOWN).map((each) => rowOf(script, each)),
    done: script.acts.length - upcoming.length,
    total: script.acts.length,
    ...(order && state.busy
      ? {
          playing:
            order.kind === 'STEP'
              ? { kind: 'STEPPING', until: order.until }
              : { kind: 'RUNNING', daysPerSecond: order.daysPerSecond },
        }
      : {}),
    refused: state.refused,
    skipped: state.skipped,
    stuck: state.stuck,
    ended: upcoming.length === 0 && now >= endOf(script),
  }
}

const rowOf = (script: Player['stage']['script'], act: Act): ActRow => ({
  n: act.n,
  at: act.at,
  person: { id: act.person, name: nameOf(script, act.person) },
  stream: act.stream,
  words: inWords(act),
  ...(act.expect === undefined ? {} : { expect: act.expect }),
})
