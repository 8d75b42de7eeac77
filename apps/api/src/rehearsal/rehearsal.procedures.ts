import { dayOf } from '@khoan-viec/domain/calendar'
import { isContracting } from '@khoan-viec/domain/organisation'
import {
  rehearsalCreate,
  rehearsalPlay,
  rehearsalPlayTo,
  rehearsalRef,
  rehearsalStep,
  type RehearsalReport,
  type RehearsalRow,
  type RehearsalState,
  type ScenarioRow,
} from '@khoan-viec/protocol/rehearsal'
import { actsOf, BrokenScenario, readScenario, type Script } from '@khoan-viec/protocol/scenario'
import { type Context, notFound, open as anybody, Refused, router } from '../trpc/index.ts'
import { createRehearsal } from './create-rehearsal.ts'
import { endOf, lastMomentOf } from './dates.ts'
import type { Casting } from './order.ts'
import type { Player } from './player.ts'
import { playerOf } from './players.ts'
import { stateOf } from './rehearsal-state.ts'
import { reportOf } from './report.ts'
import { findScenario, listScenarioNames } from './scenarios.ts'

/** Whoever comes may rehearse: a rehearsal is nobody's real year. Where it is for real, there is nothing to rehearse. */
const open = anybody.use(({ ctx, next }) => {
  if (ctx.services.houses.kind === 'LIVE') throw notFound()
  return next()
})

export const rehearsal = router({
  scenarios: open.query(async (): Promise<readonly ScenarioRow[]> => {
    const scripts = await Promise.all((await listScenarioNames()).map(findScenario))
    return scripts.filter((script) => script !== undefined).map(rowOf)
  }),

  list: open.query(async ({ ctx }): Promise<readonly RehearsalRow[]> =>
    (await ctx.services.houses.list()).map(({ id, title, scenario, createdAt }) => ({
      id,
      title,
      scenario,
      createdAt,
    })),
  ),

  create: open.input(rehearsalCreate).mutation(async ({ ctx, input }): Promise<RehearsalState> => {
    const script = 'text' in input ? readGiven(input.text) : await findScenario(input.scenario)
    if (!script) throw notFound()
    return stateOf(await createRehearsal(ctx.services, script))
  }),

  state: open
    .input(rehearsalRef)
    .query(async ({ ctx, input }): Promise<RehearsalState> => stateOf(await find(ctx, input))),

  report: open
    .input(rehearsalRef)
    .query(async ({ ctx, input }): Promise<RehearsalReport> => reportOf(await find(ctx, input))),

  /** To the next date on which there is something to do, and through it. Answers when that is done. */
  step: open.input(rehearsalStep).mutation(async ({ ctx, input }): Promise<RehearsalState> => {
    const player = await find(ctx, input)
    const { nextDate } = await stateOf(player)
    if (nextDate === undefined) return stateOf(player)
    const until = lastMomentOf(player.stage.script, nextDate)
    await player.take({ kind: 'STEP', until, casting: await castingOf(ctx, player, input.cast) })
    await player.done()
    return stateOf(player)
  }),

  /** Sets out for a date, or the end of the year, and answers at once: `state` tells how far it has come. */
  playTo: open.input(rehearsalPlayTo).mutation(async ({ ctx, input }): Promise<RehearsalState> => {
    const player = await find(ctx, input)
    const { script } = player.stage
    const { now } = await player.stage.time()
    if (input.until !== 'END' && input.until < dayOf(now))
      throw new Refused({ code: 'clock-backwards', field: 'until' })
    const until = input.until === 'END' ? endOf(script) : lastMomentOf(script, input.until)
    await player.take({
      kind: 'STEP',
      until: until > now ? until : now,
      casting: await castingOf(ctx, player, input.cast),
    })
    return stateOf(player)
  }),

  /** Lets the clock run; the others do what they do when its moment comes. */
  play: open.input(rehearsalPlay).mutation(async ({ ctx, input }): Promise<RehearsalState> => {
    const player = await find(ctx, input)
    await player.take({
      kind: 'RUN',
      daysPerSecond: input.daysPerSecond,
      casting: await castingOf(ctx, player, input.cast),
    })
    return stateOf(player)
  }),

  pause: open.input(rehearsalRef).mutation(async ({ ctx, input }): Promise<RehearsalState> => {
    const player = await find(ctx, input)
    await player.pause()
    return stateOf(player)
  }),
})

async function find(ctx: Context, { rehearsal: id }: { readonly rehearsal?: string }): Promise<Player> {
  const { houses } = ctx.services
  const wanted = id ?? (await ctx.session())?.rehearsal
  const house = wanted === undefined ? await houses.newest() : await houses.find(wanted)
  const player = house && (await playerOf(ctx.services, house))
  if (!player) throw notFound()
  return player
}

/** `OTHERS` leaves out the acts of whoever asks; who has no seat leaves out nobody's. */
async function castingOf(ctx: Context, { stage }: Player, cast: 'ALL' | 'OTHERS' | 'NONE'): Promise<Casting> {
  if (cast !== 'OTHERS') return { kind: cast }
  const session = await ctx.session()
  return session?.rehearsal === stage.house.id ? { kind: 'WITHOUT', person: session.person } : { kind: 'ALL' }
}

function readGiven(text: string): Script {
  try {
    return readScenario(text)
  } catch (error) {
    if (!(error instanceof BrokenScenario)) throw error
    const [fault] = error.faults
    throw new Refused({ code: 'malformed', field: fault?.path ?? '', data: { problem: fault?.problem ?? '' } })
  }
}

const rowOf = (script: Script): ScenarioRow => ({
  name: script.name,
  title: script.title,
  about: script.about,
  years: [...new Set(script.years.map(({ terms }) => terms.year))],
  units: script.units.filter(({ unit }) => isContracting(unit)).length,
  acts: actsOf(script).length,
})
