import { dayOf } from '@khoan-viec/domain/calendar'
import type { ActRow, RehearsalState, RehearsalYear } from '@khoan-viec/protocol/rehearsal'
import { type Act, actsOf, inWords, openedBy, type Script, type ScriptYear } from '@khoan-viec/protocol/scenario'
import { findCycle } from '../house/index.ts'
import { endOf } from './dates.ts'
import { nameOf } from './play-moment.ts'
import type { Player } from './player.ts'

const SHOWN = 20

/** Where a rehearsal stands, and what comes next. */
export async function stateOf(player: Player): Promise<RehearsalState> {
  const { stage } = player
  const { house, script } = stage
  const [{ clock, now }, system, year] = await Promise.all([stage.time(), stage.nextSystemMoment(), stage.year()])
  const { state } = player
  // A year that somebody has opened by hand is open, whatever the player knows of it yet.
  const opened = script.years.slice(0, script.years.indexOf(year) + 1)
  const upcoming = player.upcoming.filter((each) => !opened.some((one) => one === openedBy(script, each)))
  const act = upcoming[0]?.at
  const next = [system, act].filter((at) => at !== undefined).toSorted()[0]
  const { order } = state
  return {
    id: house.id,
    title: house.about.title,
    scenario: script.name,
    cycle: year.terms.id,
    clock,
    now,
    today: dayOf(now),
    ...(next === undefined ? {} : { nextDate: dayOf(next > now ? next : now) }),
    ...(system === undefined ? {} : { nextSystemDate: dayOf(system) }),
    next: upcoming.slice(0, SHOWN).map((each) => rowOf(script, each)),
    ...progressOf(script, upcoming, year),
    ...(await openingOf(player)),
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

/** How much of each year, and of all, is dealt with. */
function progressOf(script: Script, upcoming: readonly Act[], current: ScriptYear) {
  const total = actsOf(script).length
  const dealtWith = total - upcoming.length
  const years = script.years.map((year): RehearsalYear => {
    const { terms, acts } = year
    const before = (acts[0]?.n ?? 1) - 1
    const done = Math.max(0, Math.min(acts.length, dealtWith - before))
    return { id: terms.id, name: terms.name, current: year === current, done, total: acts.length }
  })
  return { done: dealtWith, total, years }
}

/** The next year, once the current one is closed: whoever keeps it may open it. */
async function openingOf({ stage, upcoming }: Player): Promise<Pick<RehearsalState, 'opening'>> {
  const { script } = stage
  const act = upcoming.find((each) => openedBy(script, each))
  const year = act && openedBy(script, act)
  if (!act || !year || (await stage.isOpened(year))) return {}
  const current = await findCycle(stage.house)
  if (current?.status !== 'CLOSED') return {}
  const { terms, plan } = year
  return { opening: { person: { id: act.person, name: nameOf(script, act.person) }, terms, plan } }
}

const rowOf = (script: Player['stage']['script'], act: Act): ActRow => ({
  n: act.n,
  at: act.at,
  person: { id: act.person, name: nameOf(script, act.person) },
  stream: act.stream,
  words: inWords(act),
  ...(act.expect === undefined ? {} : { expect: act.expect }),
})
