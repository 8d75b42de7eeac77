import type { Refusal } from '@khoan-viec/domain/core'
import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import { kindOfStream } from '@khoan-viec/domain/stream'
import { type Act, actsOf, fillBlanks, fillingOf, parseCommand, type Script } from '@khoan-viec/protocol/scenario'
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

/** Plays all years in memory by the rules alone: what goes wrong here goes wrong on the real parts too. */
export function dryRun(script: Script): DryRun {
  const engine = new Engine(script.starts, consequences)
  setUp(engine, script)

  const refused: Said[] = []
  const stuck: DryRun['stuck'][number][] = []
  for (const act of actsOf(script)) {
    engine.moveTo(act.at)
    const refusal = perform(engine, act)
    if (refusal && refusal.code === act.expect) refused.push({ act, refusal })
    else if (refusal) stuck.push({ act, refusal })
    else if (act.expect) stuck.push({ act })
  }
  return { engine, refused, stuck }
}

function setUp(engine: Engine, { years: [{ terms, plan }], units, starts }: Script): void {
  const clock = { ...standing, anchorReal: starts, anchorVirtual: starts }
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
  const result = engine.obey(act.person, act.stream, prepare(engine, act.stream, parsed.command), `act-${act.n}`)
  return result.ok ? undefined : result.refusal
}

/** What the workflow completes from the record. */
function prepare(engine: Engine, stream: string, command: { readonly type: string }): { readonly type: string } {
  if (kindOfStream(stream) !== 'cycle') return command
  const cycle = stream.slice('cycle/'.length)
  if (command.type === 'open') return { ...command, clock: clockBefore(engine) } as { type: string }
  if (command.type === 'publish-board') return { ...command, content: hashOf(command) } as { type: string }
  if (command.type !== 'close') return command
  const entries = engine.log.length
  return { ...command, sealed: { entries, hash: hashOf(entries) }, carriedOver: carriedOver(engine, cycle) } as {
    type: string
  }
}

/** A year goes on where the clock of the one before stands. */
const clockBefore = (engine: Engine) => ({ ...standing, anchorReal: engine.now, anchorVirtual: engine.now })

const standing = { kind: 'rehearsal', version: 1, rate: 86_400, paused: true }
