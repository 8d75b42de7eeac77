import type { AnyEvent } from '@khoan-viec/domain/aggregates'
import type { Instant } from '@khoan-viec/domain/core'
import { eventVersion } from '@khoan-viec/domain/privacy'
import type { ActingDelegation, ActingTenure, Recorded, RecordRequest } from '@khoan-viec/domain/stream'
import type { Opened, Sealed } from '@khoan-viec/ledger/seal'

/** An entry as its canonical JSON says it, and as the log shows it: private parts under their seals. */
export type Entry = {
  readonly stream: string
  readonly seq: number
  readonly kind: string
  /** Of the kind: which shape its event has. */
  readonly version: number
  readonly cycle: string
  readonly unit?: string
  readonly actor:
    | { readonly person: string; readonly tenure?: ActingTenure; readonly delegation?: ActingDelegation }
    | { readonly system: true }
  readonly at: { readonly virtual: Instant; readonly real: Instant }
  readonly request: { readonly id: string; readonly hash: string | Sealed }
  readonly workflow: { readonly id: string; readonly run: string }
  /** Content hashes of every file that the event names. */
  readonly files: readonly string[]
  readonly event: { readonly type: string }
  /** Salts and values of an earlier entry of this stream, which was sealed until now. */
  readonly opening?: { readonly of: number; readonly parts: readonly Opened[] }
}

/** An entry with what stands beside the log in its places again. */
export type WholeEntry = Entry & { readonly request: { readonly id: string; readonly hash: string } }

export function composeEntry(request: RecordRequest, atReal: Instant, opening: Entry['opening']): WholeEntry {
  const { tenure, delegation } = request
  return {
    stream: request.stream,
    seq: request.seq,
    kind: request.event.type,
    version: eventVersion(eventIn(request)),
    cycle: request.cycle,
    ...(request.unit === undefined ? {} : { unit: request.unit }),
    actor:
      request.person === undefined
        ? { system: true }
        : { person: request.person, ...(tenure ? { tenure } : {}), ...(delegation ? { delegation } : {}) },
    at: { virtual: request.at, real: atReal },
    request: { id: request.requestId, hash: request.commandHash },
    workflow: { id: request.workflowId, run: request.runId },
    files: filesNamedIn(request.event),
    event: request.event,
    ...(opening ? { opening } : {}),
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only events that the domain decided are recorded
export const eventIn = ({ event }: Pick<RecordRequest, 'event'>): AnyEvent => event as AnyEvent

/** The public entry, as its text in the log says it. The whole is read by `readWhole`. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only appendEvent writes this column
export const readEntry = (body: string): Entry => JSON.parse(body) as Entry

export function recordedOf({ seq, event, at, actor, request }: WholeEntry): Recorded<{ readonly type: string }> {
  return {
    seq,
    event,
    at: at.virtual,
    requestId: request.id,
    ...('person' in actor ? { person: actor.person } : {}),
    ...('person' in actor && actor.tenure ? { tenure: actor.tenure.id } : {}),
    ...('person' in actor && actor.delegation ? { delegation: actor.delegation } : {}),
  }
}

const SHA_256 = /^[0-9a-f]{64}$/

/** Evidence is named by `{ hash, name, type, size }`, wherever in the event it stands. */
function filesNamedIn(value: unknown): string[] {
  const found = new Set<string>()
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit)
    else if (part !== null && typeof part === 'object') {
      if ('hash' in part && 'size' in part && typeof part.hash === 'string' && SHA_256.test(part.hash))
        found.add(part.hash)
      Object.values(part).forEach(visit)
    }
  }
  visit(value)
  return [...found].toSorted()
}
