import { createHash } from 'node:crypto'
import { aggregateOf, eventOf } from '@khoan-viec/domain/aggregates'
import { dayOf } from '@khoan-viec/domain/calendar'
import { type Instant, type Refusal, refuse, type Result } from '@khoan-viec/domain/core'
import { blankFacts, type Cycle, type CycleFacts, NO_CYCLE } from '@khoan-viec/domain/cycle'
import {
  type Actor,
  authoritiesOf,
  authorityOn,
  endOf,
  HOUSE_ORGANISATION,
  type Organisation,
  type PersonId,
  reorganised,
  SYSTEM,
  tenuresOf,
  unitOn,
} from '@khoan-viec/domain/organisation'
import { type Due, kindOfStream, type Recorded, type StreamId } from '@khoan-viec/domain/stream'
import {
  receiversOf,
  receivingCycles,
  refuseGoneReceivers,
  refuseLeavingWork,
  type Task,
} from '@khoan-viec/domain/task'
import { canonicalise } from '@khoan-viec/ledger/canonical'

type Command = { readonly type: string; readonly [field: string]: unknown }
type Event = { readonly type: string }

type Stream = Place & {
  state: unknown
  readonly events: Recorded<Event>[]
  /** What is due next; null: not asked since something changed. */
  due: Due<{ readonly type: string }> | undefined | null
}

/** Of which cycle and unit a stream is. */
type Place = { readonly cycle: string; readonly unit: string | undefined }

type Act = {
  readonly command: { readonly type: string }
  readonly actor: Actor
  readonly requestId: string
  readonly at: Instant
}

/** What follows on other streams from an event, as the workflows would have it. */
export type Consequences = (engine: Engine, stream: StreamId, event: Event) => void

/**
 * The rules of the domain without any machinery around them: streams in memory, a clock that stands where it is put.
 * Whole years take a moment, so that a scenario can be tried while it is written.
 */
export class Engine {
  now: Instant
  readonly streams = new Map<StreamId, Stream>()
  /** Every event of every stream in the order in which they happened. */
  readonly log: (Place & { readonly stream: StreamId; readonly recorded: Recorded<Event> })[] = []
  /** Every cycle opened so far, the current one last. */
  readonly cycles: string[] = []
  /** Files that entries name by their hash: evidence, cases, answers. */
  readonly files = new Map<string, string>()
  /** What the system told a stream and the stream refused. */
  readonly unheard: { readonly stream: StreamId; readonly command: string; readonly code: string }[] = []
  private readonly facts = new Map<string, CycleFacts>()
  private readonly consequences: Consequences

  constructor(starts: Instant, consequences: Consequences) {
    this.now = starts
    this.consequences = consequences
  }

  /** Keeps a text beside the record, and answers the hash by which an entry names it. */
  keepText(text: string): string {
    const hash = createHash('sha256').update(text).digest('hex')
    this.files.set(hash, text)
    return hash
  }

  /** What a stream's id says is what its state is: the caller names both. */
  stateOf<State = unknown>(stream: StreamId): State | undefined {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said above
    return this.streams.get(stream)?.state as State | undefined
  }

  /** Of one cycle, or of all. */
  statesOf<State>(kind: string, cycle?: string): readonly State[] {
    return this.find(kind, { cycle }).flatMap(([id]) => this.stateOf<State>(id) ?? [])
  }

  /** Streams of a kind on which something can still happen, oldest first. */
  live(kind: string, of: Partial<Place> = {}): readonly StreamId[] {
    return this.find(kind, of)
      .filter(([id, { state }]) => !aggregateOf(kindOfStream(id)).isFinal(state))
      .map(([id]) => id)
  }

  /** A person's command, with all tenures of the organisation; the system's acts due by now come first. */
  obey(person: PersonId, stream: StreamId, command: Command, requestId: string): Result<Event> {
    this.doDueWork(stream)
    const organisation = this.organisation
    const tenures = organisation ? tenuresOf(organisation, person) : []
    const name = organisation?.people[person]?.name ?? person
    return this.commit(stream, { command, actor: { kind: 'PERSON', person, name, tenures }, requestId, at: this.now })
  }

  /** What one stream says to another in the system's name; a refusal is kept and harms nobody. */
  tell(stream: StreamId, command: Command, requestId: string): void {
    this.doDueWork(stream)
    const result = this.commit(stream, { command, actor: SYSTEM, requestId, at: this.now })
    if (!result.ok) this.unheard.push({ stream, command: command.type, code: result.refusal.code })
  }

  private find(kind: string, { cycle, unit }: { cycle?: string | undefined; unit?: string | undefined }) {
    return [...this.streams].filter(
      ([id, stream]) =>
        kindOfStream(id) === kind &&
        (cycle === undefined || stream.cycle === cycle) &&
        (unit === undefined || stream.unit === unit),
    )
  }

  /** The cycle opened last. */
  get current(): string | undefined {
    return this.cycles.at(-1)
  }

  /**
   * Steps the clock to a moment, doing everybody's work of each date on the way, the calendar's first. In a closed year it stands
   * until the next is opened.
   */
  moveTo(to: Instant): void {
    const cycle = `cycle/${this.current ?? ''}`
    if (this.stateOf<Cycle>(cycle)?.status === 'CLOSED') return
    for (;;) {
      const next = this.nextDue()
      if (next === undefined || next > to) break
      if (next > this.now) this.now = next
      this.doDueWork(cycle)
      // Streams that are begun on the way come last in the map, and are reached.
      for (const stream of this.streams.keys()) this.doDueWork(stream)
    }
    if (to > this.now) this.now = to
  }

  private commit(stream: StreamId, { command, actor, requestId, at }: Act): Result<Event> {
    const aggregate = aggregateOf(kindOfStream(stream))
    const known = this.streams.get(stream)
    const { cycle, unit } = known ?? { cycle: this.cycleOf(stream, command), unit: unitOf(command) }
    const facts = this.factsOf(cycle, unit)
    const context = { at, today: dayOf(at), real: at, actor, facts, hash: hashOf }
    const decision = aggregate.decide(known?.state, command, context)
    if (!decision.ok) return decision
    const refusal = this.refuseLeaving(stream, decision.value, facts)
    if (refusal) return { ok: false, refusal }
    if (
      command.type === 'submit' &&
      unit !== undefined &&
      this.registeredBy(cycle, unit) >= facts.cycle.limits.tasksPerUnit
    )
      return refuse('limit-reached', { data: { limit: facts.cycle.limits.tasksPerUnit } })

    const kept: Stream = known ?? { cycle, unit, state: undefined, events: [], due: null }
    const recorded: Recorded<Event> = {
      seq: kept.events.length + 1,
      event: decision.value,
      at,
      requestId,
      ...(actor.kind === 'PERSON' && { person: actor.person }),
    }
    kept.state = aggregate.evolve(kept.state, recorded, facts)
    kept.events.push(recorded)
    if (decision.value.type === 'cycle-opened') this.cycles.push(cycle)
    this.log.push({ stream, cycle: stream === HOUSE_ORGANISATION ? (this.current ?? NO_CYCLE) : cycle, unit, recorded })
    kept.due = null
    this.streams.set(stream, kept)
    // What everybody has to know may have changed.
    if (!stream.startsWith('task/') && !stream.startsWith('assessment/')) this.forget()
    this.consequences(this, stream, decision.value)
    return decision
  }

  private doDueWork(stream: StreamId): void {
    for (;;) {
      const due = this.dueOf(stream)
      if (!due || due.at > this.now) return
      const command = this.complete(stream, due.command)
      const result = this.commit(stream, { command, actor: SYSTEM, requestId: due.id, at: due.at })
      if (!result.ok) throw new Error(`${stream}: ${due.id} was due and was refused: ${result.refusal.code}`)
    }
  }

  /** What the workflow asks of the record before it does what is due. */
  private complete(stream: StreamId, command: { readonly type: string }): { readonly type: string } {
    const task = this.stateOf<Task>(stream)
    const { organisation } = this
    if (command.type !== 'settle-as-planned' || !task || !organisation) return command
    const day = dayOf(this.now)
    const cycles = this.statesOf<Cycle>('cycle').toReversed()
    const authorityOf = (unit: string) => unitOn(organisation, unit, day)?.superiors.contracting
    const units = receiversOf(task, this.factsOf(task.cycle, task.unit))
    return Object.assign({}, command, {
      cycles: receivingCycles(units, { cycle: task.cycle, day, cycles, authorityOf }),
    })
  }

  /** What the record refuses in its transaction: units do not end over open work, nor are to be given any that end. */
  private refuseLeaving(stream: StreamId, event: Event, facts: CycleFacts): Refusal | undefined {
    const { organisation } = this
    if (!organisation) return undefined
    if (kindOfStream(stream) === 'task')
      return refuseGoneReceivers(eventOf('task', stream, event), organisation, facts.ends !== undefined)
    if (event.type !== 'units-reorganised') return undefined
    const decided = eventOf('organisation', stream, event)
    if (decided.type !== 'units-reorganised') return undefined
    const tasks = this.statesOf<Task>('task')
    const taken = new Set(tasks.map(({ from }) => from?.task))
    const work = tasks
      .filter(({ carriedOver }) => carriedOver === undefined)
      .map((task) => ({ task, authority: this.stateOf<Cycle>(`cycle/${task.cycle}`)?.authority ?? '' }))
    const between = tasks.filter(({ id, carriedOver }) => carriedOver === true && !taken.has(id))
    return refuseLeavingWork({ work, between }, reorganised(organisation, decided), decided)
  }

  private nextDue(): Instant | undefined {
    let next: Instant | undefined
    for (const stream of this.streams.keys()) {
      const due = this.dueOf(stream)
      if (due && (next === undefined || due.at < next)) next = due.at
    }
    return next
  }

  private dueOf(stream: StreamId): Due<{ readonly type: string }> | undefined {
    const kept = this.streams.get(stream)
    if (!kept) return undefined
    if (kept.due === null)
      kept.due = aggregateOf(kindOfStream(stream)).due(kept.state, this.factsOf(kept.cycle, kept.unit))
    return kept.due
  }

  private forget(): void {
    this.facts.clear()
    for (const kept of this.streams.values()) kept.due = null
  }

  private get organisation(): Organisation | undefined {
    return this.stateOf<Organisation>(HOUSE_ORGANISATION)
  }

  /** What a stream of this cycle and unit must know today. */
  factsOf(cycle: string, unit: string | undefined): CycleFacts {
    const key = `${cycle} ${unit ?? ''} ${dayOf(this.now)}`
    const known = this.facts.get(key)
    if (known) return known
    const facts = this.gatherFacts(cycle, unit)
    this.facts.set(key, facts)
    return facts
  }

  private gatherFacts(id: string, unit: string | undefined): CycleFacts {
    const opened = this.stateOf<Cycle>(`cycle/${id}`)
    if (!opened) return blankFacts(id)
    const organisation = this.organisation
    const tenures = organisation?.tenures ?? []
    const asked = { day: dayOf(this.now), authority: opened.authority }
    const authorities = organisation ? authoritiesOf(organisation, opened.authority) : []
    const cycle = { ...opened, authority: authorityOn(authorities, asked.day) || opened.authority }
    const own = unit === undefined || !organisation ? undefined : unitOn(organisation, unit, asked.day)
    const ends = unit === undefined || !organisation ? undefined : endOf(organisation, unit, asked)
    return {
      cycle,
      calendar: cycle.calendar,
      officials: tenures.filter((tenure) => tenure.unit === cycle.authority),
      tenures: tenures.filter((tenure) => tenure.unit === unit),
      ...(own && { unit: own }),
      ...(ends && { ends }),
    }
  }

  private registeredBy(cycle: string, unit: string): number {
    return this.find('task', { cycle, unit }).filter(([, { events }]) => events[0]?.event.type === 'submitted').length
  }

  /** A stream that begins says of which cycle it is; what does not is of the current one. */
  private cycleOf(stream: StreamId, command: { readonly type: string }): string {
    if (kindOfStream(stream) === 'cycle') return stream.slice('cycle/'.length)
    return 'cycle' in command && typeof command.cycle === 'string' ? command.cycle : (this.current ?? NO_CYCLE)
  }
}

const unitOf = (command: { readonly type: string }): string | undefined =>
  'unit' in command && typeof command.unit === 'string' ? command.unit : undefined

export const hashOf = (value: unknown): string => createHash('sha256').update(canonicalise(value)).digest('hex')
