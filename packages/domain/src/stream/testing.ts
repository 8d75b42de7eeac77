import type { Refusal } from '../core/index.ts'
import type { Aggregate, Context, Recorded } from './aggregate.ts'

/** A stream in memory, kept by the rules of its aggregate and by nothing else. */
export class Stream<State, Command, Event extends { readonly type: string }> {
  state: State | undefined
  readonly events: Event[] = []
  private readonly aggregate: Aggregate<State, Command, Event>

  constructor(aggregate: Aggregate<State, Command, Event>) {
    this.aggregate = aggregate
  }

  /** What the command was refused for; undefined when it was done. */
  tell(command: Command, context: Context): Refusal | undefined {
    const decided = this.aggregate.decide(this.state, command, context)
    if (!decided.ok) return decided.refusal
    this.events.push(decided.value)
    const { actor, at } = context
    const person = actor.kind === 'PERSON' ? { person: actor.person } : {}
    const recorded: Recorded<Event> = {
      seq: this.events.length,
      event: decided.value,
      at,
      requestId: `r${this.events.length}`,
      ...person,
    }
    this.state = this.aggregate.evolve(this.state, recorded, context.facts)
    return undefined
  }

  /** The same, where a refusal is a mistake of the test. */
  must(command: Command, context: Context): this {
    const refusal = this.tell(command, context)
    if (refusal) throw new Error(`refused: ${JSON.stringify(refusal)}`)
    return this
  }

  /** The state of a stream on which something has happened. */
  get now(): State {
    if (this.state === undefined) throw new Error('nothing has happened yet')
    return this.state
  }

  get last(): string | undefined {
    return this.events.at(-1)?.type
  }
}
