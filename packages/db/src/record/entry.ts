import type { Instant } from '@khoan-viec/domain/core'
import type { Recorded, RecordRequest } from '@khoan-viec/domain/stream'
import { encodeEntry } from '@khoan-viec/ledger/canonical'

/** The whole of an entry, as its canonical JSON says it. */
export type Entry = {
  readonly stream: string
  readonly seq: number
  readonly kind: string
  readonly version: 1
  readonly cycle: string
  readonly unit?: string
  readonly actor: { readonly person: string; readonly tenure?: string } | { readonly system: true }
  readonly at: { readonly virtual: Instant; readonly real: Instant }
  readonly request: { readonly id: string; readonly hash: string }
  readonly workflow: { readonly id: string; readonly run: string }
  /** Content hashes of every file that the event names. */
  readonly files: readonly string[]
  readonly event: { readonly type: string }
}

/** @throws NotCanonicalError when the event cannot stand in the record (too large, not canonical). */
export function writeEntry(request: RecordRequest, atReal: Instant): string {
  const entry: Entry = {
    stream: request.stream,
    seq: request.seq,
    kind: request.event.type,
    version: 1,
    cycle: request.cycle,
    ...(request.unit === undefined ? {} : { unit: request.unit }),
    actor:
      request.person === undefined
        ? { system: true }
        : { person: request.person, ...(request.tenure === undefined ? {} : { tenure: request.tenure }) },
    at: { virtual: request.at, real: atReal },
    request: { id: request.requestId, hash: request.commandHash },
    workflow: { id: request.workflowId, run: request.runId },
    files: filesNamedIn(request.event),
    event: request.event,
  }
  return new TextDecoder().decode(encodeEntry(entry))
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only writeEntry writes this column
export const readEntry = (body: string): Entry => JSON.parse(body) as Entry

export function recordedOf(body: string): Recorded<{ readonly type: string }> {
  const { seq, event, at, actor, request } = readEntry(body)
  return {
    seq,
    event,
    at: at.virtual,
    requestId: request.id,
    ...('person' in actor ? { person: actor.person } : {}),
    ...('person' in actor && actor.tenure !== undefined ? { tenure: actor.tenure } : {}),
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
