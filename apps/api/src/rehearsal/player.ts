import { setTimeout as wait } from 'node:timers/promises'
import type { Instant, RefusalCode } from '@khoan-viec/domain/core'
import type { RefusedAct } from '@khoan-viec/protocol/rehearsal'
import { type Act, actsOf, openedBy } from '@khoan-viec/protocol/scenario'
import type { Log } from '@khoan-viec/telemetry/log'
import { moveClock, setClock } from './clock.ts'
import { endOf, endOfYear } from './dates.ts'
import { type Order, isCast } from './order.ts'
import { playMoment } from './play-moment.ts'
import { type Played, readPlayed, writePlayed } from './played-file.ts'
import type { Stage } from './stage.ts'

/** How often a paced clock is moved on. */
const TICK_MS = 1_000
const DAY_MS = 86_400_000

class ClockStuck extends Error {
  readonly to: Instant
  readonly code: RefusalCode

  constructor(to: Instant, code: RefusalCode) {
    super(`the clock did not move to ${to}: ${code}`)
    this.to = to
    this.code = code
  }
}

/** Plays the people of one rehearsal. One order at a time; a new one replaces the last. */
export class Player {
  readonly stage: Stage
  private readonly acts: readonly Act[]
  private readonly log: Log
  private played: Played
  private stopping = new AbortController()
  private working: Promise<void> = Promise.resolve()
  private taking: Promise<void> = Promise.resolve()
  private busy = false

  private constructor(stage: Stage, log: Log, played: Played) {
    this.stage = stage
    this.acts = actsOf(stage.script)
    this.log = log
    this.played = played
  }

  /** Takes up the house where the player left it, and whatever it was about. */
  static async open(stage: Stage, log: Log): Promise<Player> {
    const player = new Player(stage, log, await readPlayed(stage.house))
    if (player.played.order) await player.take(player.played.order)
    return player
  }

  get state(): Played & { readonly busy: boolean } {
    return { ...this.played, busy: this.busy }
  }

  /** The acts not yet dealt with, in order. */
  get upcoming(): readonly Act[] {
    const { acts } = this
    const next = acts.findIndex(({ at }) => at > this.played.through)
    return next === -1 ? [] : acts.slice(next)
  }

  /** Two orders at once are taken one after the other: nobody is ever played by two. */
  async take(order: Order): Promise<void> {
    const taken = this.taking.then(() => this.begin(order))
    this.taking = taken.catch(() => undefined)
    await taken
  }

  /** Stops after what is under way, and stands the clock still. */
  async pause(): Promise<void> {
    await this.rest()
    await setClock(this.stage, { paused: true })
  }

  /** Until the order is carried out, or another takes its place. */
  async done(): Promise<void> {
    await this.working
  }

  /** Lets go of the house without a trace: the order stands, and is taken up again when the house is. */
  async close(): Promise<void> {
    this.stopping.abort()
    await this.working
  }

  private async begin(order: Order): Promise<void> {
    await this.rest()
    await this.remember({ order })
    this.stopping = new AbortController()
    this.busy = true
    this.working = this.follow(order, this.stopping.signal)
  }

  private async rest(): Promise<void> {
    await this.close()
    await this.forgetOrder()
  }

  /** An order that cannot be carried out is dropped, and shows as stuck: it would fail again at every start. */
  private async giveUp(error: unknown): Promise<void> {
    const at = error instanceof ClockStuck ? error.to : this.played.through
    const code = error instanceof ClockStuck ? error.code : 'outcome-unknown'
    const person = { id: '', name: '' }
    const words = { vi: 'chuyển đồng hồ của năm', en: 'moves the clock of the year' }
    await this.remember({ stuck: [...this.played.stuck, { n: 0, at, code, person, words }] })
    await this.forgetOrder()
  }

  private async forgetOrder(): Promise<void> {
    const { order: _, ...rest } = this.played
    this.played = rest
    await writePlayed(this.stage.house, this.played)
  }

  private async follow(order: Order, signal: AbortSignal): Promise<void> {
    try {
      await (order.kind === 'STEP' ? this.step(order, signal) : this.run(order, signal))
      if (!signal.aborted) await this.forgetOrder()
    } catch (error) {
      if (signal.aborted) return
      this.log.error({ house: this.stage.house.id, err: error }, 'the player has stopped')
      await this.giveUp(error)
    } finally {
      this.busy = false
    }
  }

  /** From moment to moment: the clock goes there, all work on the way is done, then the people act. */
  private async step({ until, casting }: Extract<Order, { kind: 'STEP' }>, signal: AbortSignal): Promise<void> {
    await setClock(this.stage, { paused: true })
    while (!signal.aborted) {
      const next = this.upcoming[0]?.at
      if (next === undefined || next > until) break
      const began = performance.now()
      await this.moveTo(next, signal)
      const there = performance.now()
      const isDone = await this.dealWith(next, casting, signal)
      this.log.debug({ moment: next, moveMs: there - began, actsMs: performance.now() - there }, 'moment played')
      if (!isDone) return
    }
    if (!signal.aborted) await this.moveTo(until, signal)
  }

  private async moveTo(to: Instant, signal: AbortSignal): Promise<void> {
    const refusal = await moveClock(this.stage, to, signal)
    if (refusal) throw new ClockStuck(to, refusal.code)
  }

  /**
   * At a pace: with people to play, the clock is stepped along second by second, so that it never runs away from what they
   * do; left alone, it runs by itself.
   */
  private async run({ daysPerSecond, casting }: Extract<Order, { kind: 'RUN' }>, signal: AbortSignal): Promise<void> {
    if (casting.kind === 'NONE') return this.letRun(daysPerSecond, endOfYear(await this.stage.year()), signal)
    const end = endOf(this.stage.script)
    await setClock(this.stage, { paused: true })
    let pace = paceFrom((await this.stage.time()).now, daysPerSecond)
    while (!signal.aborted) {
      const next = this.upcoming[0]?.at ?? end
      const reached = pace()
      await this.moveTo(next < reached ? next : reached, signal)
      if (next > reached) await wait(TICK_MS, undefined, { signal }).catch(() => undefined)
      else {
        if (this.upcoming.length === 0) return
        if (!(await this.dealWith(next, casting, signal))) return
        // What took longer than its time is not caught up in a rush.
        pace = paceFrom(next, daysPerSecond)
      }
    }
  }

  /** Acts whose moment has passed while nobody was to play them are passed over. */
  private async letRun(daysPerSecond: number, end: Instant, signal: AbortSignal): Promise<void> {
    await setClock(this.stage, { paused: false, daysPerSecond })
    while (!signal.aborted) {
      const { now } = await this.stage.time()
      const passed = this.upcoming.filter(({ at }) => at <= now).at(-1)
      if (passed) await this.remember({ through: passed.at, passedOver: true })
      if (now >= end) return setClock(this.stage, { paused: true })
      await wait(TICK_MS, undefined, { signal }).catch(() => undefined)
    }
  }

  /**
   * Answers false when a year was to be opened and is not: whoever keeps it may be a person, for whom the player then waits.
   * In the year before nothing moves any more.
   */
  private async dealWith(moment: Instant, casting: Order['casting'], signal: AbortSignal): Promise<boolean> {
    const all = this.acts.filter(({ at }) => at === moment)
    const year = all.map((act) => openedBy(this.stage.script, act)).find((opened) => opened !== undefined)
    const isOpened = async () => year === undefined || (await this.stage.isOpened(year))
    const isDone = year !== undefined && (await isOpened())
    const cast = isDone ? [] : all.filter((act) => isCast(casting, act))
    const { refused, stuck } = await playMoment(this.stage, cast, signal)
    if (signal.aborted) return false
    const isThrough = await isOpened()
    const passedOver = this.played.passedOver || (isThrough && !isDone && cast.length < all.length)
    const isFault = stuck.length > 0 && !passedOver && !(await this.stage.isPlayedByPeople())
    await this.remember({
      ...(isThrough ? { through: moment } : {}),
      passedOver,
      refused: together(this.played.refused, refused),
      ...(isFault ? { stuck: together(this.played.stuck, stuck) } : { skipped: together(this.played.skipped, stuck) }),
    })
    return isThrough
  }

  private async remember(change: Partial<Played>): Promise<void> {
    this.played = { ...this.played, ...change }
    await writePlayed(this.stage.house, this.played)
  }
}

/** Each act once, as it went last. */
const together = (before: readonly RefusedAct[], now: readonly RefusedAct[]): readonly RefusedAct[] => [
  ...before.filter(({ n }) => !now.some((each) => each.n === n)),
  ...now,
]

/** The moment that the clock may have reached by now, at so many days a second from a moment on. */
function paceFrom(from: Instant, daysPerSecond: number): () => Instant {
  const began = performance.now()
  return () => {
    const passedMs = Math.floor(((performance.now() - began) / 1_000) * daysPerSecond * DAY_MS)
    return new Date(Date.parse(from) + passedMs).toISOString()
  }
}
