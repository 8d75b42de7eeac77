import { setTimeout as wait } from 'node:timers/promises'
import { realWaitMs, virtualNow } from '@khoan-viec/domain/clock'
import type { Instant } from '@khoan-viec/domain/core'
import type { Act } from '@khoan-viec/protocol/scenario'
import type { Logger } from 'pino'
import { moveClock, setClock } from './clock.ts'
import { endOf } from './dates.ts'
import { type Order, isCast } from './order.ts'
import { playMoment } from './play-moment.ts'
import { type Played, readPlayed, writePlayed } from './played-file.ts'
import type { Stage } from './stage.ts'

/** While a running clock has nothing for the player, it looks again this often: people may have set it anew. */
const LOOK_MS = 500

/** Plays the people of one rehearsal. One order at a time; a new one replaces the last. */
export class Player {
  readonly stage: Stage
  private readonly log: Logger
  private played: Played
  private stopping = new AbortController()
  private working: Promise<void> = Promise.resolve()
  private busy = false

  private constructor(stage: Stage, log: Logger, played: Played) {
    this.stage = stage
    this.log = log
    this.played = played
  }

  /** Takes up the house where the player left it, and whatever it was about. */
  static async open(stage: Stage, log: Logger): Promise<Player> {
    const player = new Player(stage, log, await readPlayed(stage.house))
    if (player.played.order) await player.take(player.played.order)
    return player
  }

  get state(): Played & { readonly busy: boolean } {
    return { ...this.played, busy: this.busy }
  }

  /** The acts not yet dealt with, in order. */
  get upcoming(): readonly Act[] {
    const { acts } = this.stage.script
    const next = acts.findIndex(({ at }) => at > this.played.through)
    return next === -1 ? [] : acts.slice(next)
  }

  async take(order: Order): Promise<void> {
    await this.rest()
    await this.remember({ order })
    this.stopping = new AbortController()
    this.busy = true
    this.working = this.follow(order, this.stopping.signal)
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

  private async rest(): Promise<void> {
    await this.close()
    const { order: _, ...rest } = this.played
    this.played = rest
    await writePlayed(this.stage.house, this.played)
  }

  private async follow(order: Order, signal: AbortSignal): Promise<void> {
    try {
      await (order.kind === 'STEP' ? this.step(order, signal) : this.run(order, signal))
      if (!signal.aborted) {
        const { order: _, ...rest } = this.played
        this.played = rest
        await writePlayed(this.stage.house, this.played)
      }
    } catch (error) {
      if (!signal.aborted) this.log.error({ house: this.stage.house.id, error }, 'the player has stopped')
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
      await this.dealWith(next, casting, signal)
      this.log.debug({ moment: next, moveMs: there - began, actsMs: performance.now() - there }, 'moment played')
    }
    if (!signal.aborted) await this.moveTo(until, signal)
  }

  private async moveTo(to: Instant, signal: AbortSignal): Promise<void> {
    const refusal = await moveClock(this.stage, to, signal)
    if (refusal) throw new Error(`the clock did not move to ${to}: ${refusal.code}`)
  }

  /** The clock runs by itself; the player does each act when its moment has come. */
  private async run({ daysPerSecond, casting }: Extract<Order, { kind: 'RUN' }>, signal: AbortSignal): Promise<void> {
    await setClock(this.stage, { paused: false, daysPerSecond })
    while (!signal.aborted) {
      const next = this.upcoming[0]?.at
      const { clock } = await this.stage.time()
      const now = virtualNow(clock, Date.now())
      if (next === undefined && now >= endOf(this.stage.script)) return await setClock(this.stage, { paused: true })
      const waitMs = next === undefined ? LOOK_MS : Math.min(LOOK_MS, realWaitMs(clock, Date.now(), next) ?? LOOK_MS)
      if (next !== undefined && next <= now) await this.dealWith(next, casting, signal)
      else await wait(Math.max(1, waitMs), undefined, { signal }).catch(() => undefined)
    }
  }

  private async dealWith(moment: Instant, casting: Order['casting'], signal: AbortSignal): Promise<void> {
    const { acts } = this.stage.script
    const all = acts.filter(({ at }) => at === moment)
    const cast = all.filter((act) => isCast(casting, act))
    const { refused, stuck } = await playMoment(this.stage, cast, signal)
    if (signal.aborted) return
    const passedOver = this.played.passedOver || cast.length < all.length
    const isFault = stuck.length > 0 && !passedOver && !(await this.stage.isPlayedByPeople())
    await this.remember({
      through: moment,
      passedOver,
      refused: [...this.played.refused, ...refused],
      ...(isFault ? { stuck: [...this.played.stuck, ...stuck] } : { skipped: [...this.played.skipped, ...stuck] }),
    })
  }

  private async remember(change: Partial<Played>): Promise<void> {
    this.played = { ...this.played, ...change }
    await writePlayed(this.stage.house, this.played)
  }
}
