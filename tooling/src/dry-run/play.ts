import type { Refusal } from '@khoan-viec/domain/core'
import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import { type Act, fillBlanks, fillingOf, parseCommand, type Script } from '@khoan-viec/protocol/scenario'
import { carriedOver, consequences } from './consequences.ts'
import { Engine, hashOf } from './engine.ts'

type Said = { readonly act: Act; readonly refusal: Refusal }

export type DryRun = {
  readonly engine: Engine
  /** Refused as the scenario expects. */
  readonly refused: readonly Said[]
  /** Refused though meant to succeed, refused otherwise than expected, or done though meant to be refused. */
  readonly stuck: readonly { readonly act: Act; readonly refusal?: Refusal }[]
}

/** Plays a whole year in memory by the rules alone: what goes wrong here goes wrong on the real parts too. */
export function dryRun(script: Script): DryRun {
  const cycle = script.terms.id
  const engine = new Engine(cycle, script.starts, consequences)
  setUp(engine, script)

  const refused: Said[] = []
  const stuck: DryRun['stuck'][number][] = []
  for (const act of script.acts) {
    engine.moveTo(act.at)
    const refusal = perform(engine, act)
    if (refusal && refusal.code === act.expect) refused.push({ act, refusal })
    else if (refusal) stuck.push({ act, refusal })
    else if (act.expect) stuck.push({ act })
  }
  return { engine, refused, stuck }
}

function setUp(engine: Engine, { terms, plan, units, starts }: Script): void {
  const clock = { kind: 'rehearsal', version: 1, anchorReal: starts, anchorVirtual: starts, rate: 86_400, paused: true }
  engine.tell(`cycle/${terms.id}`, { type: 'open', terms, plan, clock }, 'open')
  for (const unit of units) engine.tell(HOUSE_ORGANISATION, unit, `establish/${unit.unit.code}`)
  const [unheard] = engine.unheard
  if (unheard) throw new Error(`${unheard.stream}: ${unheard.command} was refused: ${unheard.code}`)
}

function perform(engine: Engine, act: Act): Refusal | undefined {
  const filling = fillingOf(act.stream, engine.stateOf(act.stream), (name, text) => ({
    hash: engine.keepText(text),
    name,
    type: 'text/plain',
    size: Buffer.byteLength(text),
  }))
  const filled = fillBlanks(act.command, filling)
  if (filled === undefined) return { code: 'missing' }
  const parsed = parseCommand(act.stream, filled)
  if (!parsed.ok) return parsed.refusal
  const result = engine.obey(act.person, act.stream, prepare(engine, parsed.command), `act-${act.n}`)
  return result.ok ? undefined : result.refusal
}

/** What the workflow completes from the record. */
function prepare(engine: Engine, command: { readonly type: string }): { readonly type: string } {
  if (command.type === 'publish-board') return { ...command, content: hashOf(command) } as { type: string }
  if (command.type !== 'close') return command
  const entries = [...engine.streams.values()].reduce((sum, { events }) => sum + events.length, 0)
  return { ...command, sealed: { entries, hash: hashOf(entries) }, carriedOver: carriedOver(engine) } as {
    type: string
  }
}
