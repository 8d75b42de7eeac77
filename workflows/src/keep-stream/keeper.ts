import { aggregateOf } from '@khoan-viec/domain/aggregates'
import { dayOf } from '@khoan-viec/domain/calendar'
import { type Clock, realWaitMs, virtualNow } from '@khoan-viec/domain/clock'
import { type Instant, ok, refuse, type Result } from '@khoan-viec/domain/core'
import type { CycleFacts } from '@khoan-viec/domain/cycle'
import { type Actor, SYSTEM } from '@khoan-viec/domain/organisation'
import {
  type Context,
  decideTogether,
  kindOfStream,
  type Obeyed,
  type Recorded,
  type RecordAnswer,
  type RecordRequest,
} from '@khoan-viec/domain/stream'
import { condition, isCancellation, sleep, TemporalFailure, workflowInfo } from '@temporalio/workflow'
import { actedUnder } from './acted-under.ts'
import type { RequestKey } from './activities.ts'
import { completeDue } from './complete-due.ts'
import { Correspondence } from './correspondence.ts'
import { hashOf } from './hash.ts'
import type { KeepStreamInput, Message, Reply, Told } from './messages.ts'
import { record } from './record-port.ts'

type Event = { readonly type: string }
type Command = { readonly type: string }
type Act = {
  readonly command: Command
  /** Of what was asked, before the record completed it: the same question has the same hash. */
  readonly commandHash: string
  readonly actor: Actor
  readonly requestId: string
  readonly at: Instant
}

/** What no event of its own ever ends: spoken to after the year, it answers and ends again. */
export const lastsAsTheYear: readonly string[] = ['organisation', 'meeting']

/**
 * Keeps one stream: decides, records through one writer, and goes by what the record answers. All things said to it wait
 * in one line, so two at once can never both win.
 */
export class Keeper {
  state: unknown
  facts!: CycleFacts
  clock: Clock
  /** That its entries name. */
  cycle: string
  readonly aggregate
  readonly others: Correspondence
  private seq = 0
  private readonly inbox: (() => Promise<void>)[] = []
  private busy = true
  private over = false

  readonly input: KeepStreamInput
  private readonly effects: (keeper: Keeper, recorded: readonly Recorded<Event>[]) => Promise<void>

  constructor(
    input: KeepStreamInput,
    effects: (keeper: Keeper, recorded: readonly Recorded<Event>[]) => Promise<void>,
  ) {
    this.input = input
    this.cycle = input.cycle
    this.others = new Correspondence(() => this.cycle)
    this.effects = effects
    this.aggregate = aggregateOf(kindOfStream(input.stream))
    this.clock = input.clock ?? { kind: 'real', version: 0 }
  }

  get now(): Instant {
    return virtualNow(this.clock, Date.now())
  }

  get isIdle(): boolean {
    return this.inbox.length === 0
  }

  /** All that was said is done, with all that follows from it. */
  get isQuiet(): boolean {
    return this.isIdle && !this.busy
  }

  /** Nothing was ever recorded here, or nothing can happen any more, or its year is over. */
  get hasEnded(): boolean {
    return this.isIdle && (this.over || this.state === undefined || this.aggregate.isFinal(this.state))
  }

  /** When the system has to act next here. */
  get nextDue(): Instant | undefined {
    return this.due?.at
  }

  /** The authority is another by now: the record says whose. */
  private get hasOutlivedItsFacts(): boolean {
    const until = this.state === undefined ? undefined : this.facts.until
    return until !== undefined && dayOf(this.now) > until
  }

  private get due() {
    return this.state === undefined ? undefined : this.aggregate.due(this.state, this.facts)
  }

  enqueue(work: () => Promise<void>): void {
    this.inbox.push(work)
  }

  async load(): Promise<void> {
    const { stream, cycle, unit } = this.input
    const loaded = await this.insist(() => record.load({ stream, cycle, ...(unit === undefined ? {} : { unit }) }))
    this.state = loaded.state
    this.seq = loaded.seq
    this.facts = loaded.facts
    this.cycle = loaded.cycle ?? cycle
    this.over ||= loaded.over === true && lastsAsTheYear.includes(kindOfStream(stream))
    this.adopt(loaded.clock)
  }

  adopt(clock: Clock | undefined): void {
    if (clock && clock.version > this.clock.version) this.clock = clock
  }

  /** Waits for whatever comes first: somebody's word, or the date of the system's next act. */
  async rest(): Promise<void> {
    const { due } = this
    const waitMs = due && realWaitMs(this.clock, Date.now(), due.at)
    const spoken = () => this.inbox.length > 0
    if (waitMs === undefined) await condition(spoken)
    else await condition(spoken, Math.max(1, waitMs))
  }

  /** Everything waiting, in order, the system's due acts before each. */
  async serve(): Promise<void> {
    this.busy = true
    await this.doDueWork()
    for (let next = this.inbox.shift(); next; next = this.inbox.shift()) await next()
    await this.doDueWork()
    this.busy = false
  }

  async doDueWork(): Promise<void> {
    for (;;) {
      if (this.hasOutlivedItsFacts) await this.load()
      const { due } = this
      if (!due || due.at > this.now) return
      const { cycle, state, facts, seq } = this
      const where = { stream: this.input.stream, cycle, state, facts }
      const command = await this.insist(() => completeDue(where, due.command, due.at))
      const requestId = `${this.input.stream}/${due.id}`
      const result = await this.bySystem(command, requestId, due.at)
      // Where the record was ahead of us, what we have learnt of it may have made the act needless: what is due is asked again.
      if (!result.ok && this.seq === seq)
        throw new Error(`${requestId} was due and was refused: ${result.refusal.code}`)
    }
  }

  /** A person's command. The record's failure is a refusal; the workflow stays as it was. */
  async obey({ actor, clock, command, requestId }: Message, completed = command): Promise<Result<Obeyed>> {
    this.adopt(clock)
    await this.doDueWork()
    try {
      return await this.commit({ command: completed, commandHash: hashOf(command), actor, requestId, at: this.now })
    } catch (error) {
      if (isOfRecord(error)) return refuse('record-full')
      throw error
    }
  }

  /** The same of several commands that are one request. */
  async obeyTogether(
    { actor, clock, requestId, command }: Message,
    commands: readonly Command[],
  ): Promise<Result<Obeyed>> {
    this.adopt(clock)
    await this.doDueWork()
    try {
      return await this.commitTogether({ commandHash: hashOf(command), actor, requestId, at: this.now }, commands)
    } catch (error) {
      if (isOfRecord(error)) return refuse('record-full')
      throw error
    }
  }

  /** What another workflow says in the system's name. */
  async hear(told: Told): Promise<Reply> {
    this.adopt(told.clock)
    if (told.catchUp) await this.insist(() => this.catchUp(Number.MAX_SAFE_INTEGER))
    if (told.refresh || told.catchUp) await this.load()
    if (told.over) this.over = true
    await this.doDueWork()
    const id = told.replyTo?.id ?? ''
    if (!told.command) return { id }
    const { command, requestId } = told
    const result = await this.bySystem(command, requestId, this.now)
    return result.ok ? { id } : { id, refusal: result.refusal.code }
  }

  /** An act that the calendar demands: it must be possible, so a refusal is a fault of ours and stops the workflow. */
  async actAsSystem(command: Command, requestId: string, at: Instant = this.now): Promise<void> {
    const result = await this.bySystem(command, requestId, at)
    if (!result.ok) throw new Error(`${requestId} was due and was refused: ${result.refusal.code}`)
  }

  private bySystem(command: Command, requestId: string, at: Instant): Promise<Result<Obeyed>> {
    return this.insist(() => this.commit({ command, commandHash: hashOf(command), actor: SYSTEM, requestId, at }))
  }

  /** What the domain rules now. Nothing is changed by asking. */
  decide(command: Command, actor: Actor, at: Instant): Result<Event> {
    return this.aggregate.decide(this.state, command, this.contextOf(actor, at))
  }

  private contextOf(actor: Actor, at: Instant): Context {
    const real = new Date(Date.now()).toISOString()
    return { at, today: dayOf(at), real, actor, facts: this.facts, hash: hashOf }
  }

  async commit({ command, commandHash, actor, requestId, at }: Act): Promise<Result<Obeyed>> {
    const person = actor.kind === 'PERSON' ? { person: actor.person } : {}
    const key = { ...person, requestId, commandHash }
    for (;;) {
      const decision = this.decide(command, actor, at)
      if (!decision.ok) {
        const answered = await this.answerBefore(key)
        if (answered === 'ahead') continue
        return answered ?? decision
      }
      const answer = await record.record(
        this.requestFor({ command, commandHash, actor, requestId, at }, decision.value),
      )
      // Another event stands there: a crash came between it and its writer. Go by it, and decide anew.
      const isOurs = answer.kind !== 'stored' || answer.recorded.requestId === requestId
      const result = await this.goBy(answer)
      if (isOurs) return result
    }
  }

  /** Several commands of one request: all are decided before any is recorded, and recorded together or not at all. */
  async commitTogether(act: Omit<Act, 'command'>, commands: readonly Command[]): Promise<Result<Obeyed>> {
    const { actor, requestId, commandHash, at } = act
    const { stream } = this.input
    const key = { ...(actor.kind === 'PERSON' ? { person: actor.person } : {}), requestId, commandHash }
    for (;;) {
      const context = this.contextOf(actor, at)
      const decision = decideTogether(this.aggregate, this.state, { commands, context })
      if (!decision.ok) {
        const answered = await this.answerBefore(key)
        if (answered === 'ahead') continue
        return answered ?? decision
      }
      const requests = decision.value.events.map((event, index) => ({
        ...this.requestFor({ ...act, command: commands[index] ?? { type: event.type } }, event),
        seq: this.seq + 1 + index,
        requestId: index === 0 ? requestId : `${requestId}/${index + 1}`,
      }))
      const answer = await record.recordTogether(requests)
      if (answer.kind === 'refused') return { ok: false, refusal: answer.refusal }
      if (answer.kind === 'repeated') {
        // The rest of them stands right behind it: a crash came between the record and its writer.
        const { seq } = answer.recorded
        if (answer.stream === stream && seq > this.seq)
          await this.followAll(await record.readEvents({ stream, after: this.seq, until: seq + commands.length - 1 }))
        return await this.goBy(answer)
      }
      const [first] = answer.recorded
      if (first?.requestId !== requestId) {
        if (first) await this.goBy({ kind: 'stored', recorded: first })
        continue
      }
      await this.followAll(answer.recorded)
      return ok({ stream, seq: first.seq, kind: first.event.type, at: first.at })
    }
  }

  /**
   * What was answered to a request before. Where the record is ahead of us we follow it first, and what is asked is to be decided
   * anew: a worker may die after recording and before its workflow hears of it, and nobody is refused by what was.
   */
  private async answerBefore(key: RequestKey): Promise<Result<Obeyed> | 'ahead' | undefined> {
    const { stream } = this.input
    const earlier = await record.findAnswer({ ...key, stream, after: this.seq })
    if (earlier === null) return undefined
    if (earlier.kind !== 'ahead') return this.goBy(earlier)
    await this.catchUp(Number.MAX_SAFE_INTEGER)
    return 'ahead'
  }

  private requestFor({ command, commandHash, actor, requestId, at }: Act, event: Event): RecordRequest {
    const { stream } = this.input
    const unit = this.facts.unit?.code ?? this.input.unit
    const { workflowId, runId } = workflowInfo()
    return {
      ...(actor.kind === 'PERSON' ? { person: actor.person } : {}),
      requestId,
      commandHash,
      stream,
      seq: this.seq + 1,
      cycle: this.cycle,
      ...(unit === undefined ? {} : { unit }),
      event,
      at,
      ...actedUnder({
        stream,
        command,
        actor,
        today: dayOf(at),
        unit,
        facts: this.facts,
        state: this.state,
      }),
      workflowId,
      runId,
      ...(command.type === 'submit' && unit !== undefined
        ? { limit: { unit, tasks: this.facts.cycle.limits.tasksPerUnit } }
        : {}),
    }
  }

  /** Evolves by what the record answers, never by what was merely asked. */
  private async goBy(answer: RecordAnswer): Promise<Result<Obeyed>> {
    if (answer.kind === 'refused') return { ok: false, refusal: answer.refusal }
    const { recorded } = answer
    const { stream } = this.input
    // The same words said elsewhere before: what they are said to is part of what is asked.
    if (answer.kind === 'repeated' && answer.stream !== stream) return refuse('request-id-reused')
    if (recorded.seq > this.seq + 1) await this.catchUp(recorded.seq - 1)
    if (recorded.seq === this.seq + 1) await this.follow(recorded)
    return ok({ stream, seq: recorded.seq, kind: recorded.event.type, at: recorded.at })
  }

  private async catchUp(until: number): Promise<void> {
    const { stream } = this.input
    for (const recorded of await record.readEvents({ stream, after: this.seq, until })) await this.follow(recorded)
  }

  private async follow(recorded: Recorded<Event>): Promise<void> {
    await this.followAll([recorded])
  }

  private async followAll(events: readonly Recorded<Event>[]): Promise<void> {
    for (const recorded of events) {
      this.state = this.aggregate.evolve(this.state, recorded, this.facts)
      this.seq = recorded.seq
    }
    await this.effects(this, events)
  }

  /** The system does not give up: it tries again until the record answers. */
  private async insist<Value>(attempt: () => Promise<Value>): Promise<Value> {
    for (;;) {
      try {
        return await attempt()
      } catch (error) {
        if (!isOfRecord(error)) throw error
        await sleep('5 seconds')
      }
    }
  }
}

/** A local activity that has given up throws its own failure, not one that says which activity it was. */
const isOfRecord = (error: unknown): boolean => error instanceof TemporalFailure && !isCancellation(error)
