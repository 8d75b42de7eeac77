import { type Checkpoint, openCheckpoint, parseCheckpoint, type VerifierKey } from '../checkpoint/index.ts'
import { encodeBase64, equalBytes } from '../encoding/index.ts'
import { LogFaultError } from '../fault/index.ts'
import { verifyConsistency } from '../proof/index.ts'
import { type AddCheckpoint, parseAddCheckpoint } from './add-checkpoint.ts'

/** What the witness cosigned last of this log. */
export type Witnessed = { readonly checkpoint: Checkpoint; readonly file: Uint8Array }

/** What a witness answers, and the status under which C2SP tlog-witness has it said. */
export type Verdict =
  | { readonly status: 200; readonly checkpoint: Checkpoint; readonly file: Uint8Array }
  | { readonly status: 400 | 403 | 404 }
  /** The log knows another size than the witness cosigned last. */
  | { readonly status: 409; readonly olderSize: number }
  /** It does not extend what was cosigned. */
  | { readonly status: 422; readonly origin: string; readonly error: LogFaultError }

type Known = {
  /** Keys of the logs that it cosigns. */
  readonly logs: readonly VerifierKey[]
  readonly lastOf: (origin: string) => Promise<Witnessed | undefined>
}

/** Whether a witness may cosign what it is asked to, by the rules of C2SP tlog-witness. */
export async function judge(body: Uint8Array, { logs, lastOf }: Known): Promise<Verdict> {
  const asked = readOr400(body)
  if (!asked) return { status: 400 }
  const { request, origin } = asked
  const keys = logs.filter(({ name }) => name === origin)
  if (keys.length === 0) return { status: 404 }
  const checkpoint = openOr403(request.checkpoint, keys)
  if (!checkpoint) return { status: 403 }
  if (request.olderSize > checkpoint.size) return { status: 400 }
  const last = await lastOf(origin)
  const olderSize = last?.checkpoint.size ?? 0
  if (request.olderSize !== olderSize) return { status: 409, olderSize }
  const error = refuseGrowth(last, checkpoint, request)
  return error ? { status: 422, origin, error } : { status: 200, checkpoint, file: request.checkpoint }
}

/** Both notes are the evidence: whoever signed them has shown different people different histories. */
function refuseGrowth(
  last: Witnessed | undefined,
  { size, root }: Checkpoint,
  { hashes, checkpoint: file, olderSize }: AddCheckpoint,
): LogFaultError | undefined {
  const notes = last ? [last.file, file] : [file]
  if (last?.checkpoint.size === size && !equalBytes(last.checkpoint.root, root)) {
    const [expected, found] = [encodeBase64(last.checkpoint.root), encodeBase64(root)]
    return new LogFaultError({ code: 'log-forked', sizeEntries: size, expected, found }, notes)
  }
  const isProved = last ? verifyConsistency(last.checkpoint, { size, root }, hashes) : hashes.length === 0
  if (isProved) return undefined
  return new LogFaultError({ code: 'consistency-refused', olderSizeEntries: olderSize, sizeEntries: size }, notes)
}

function readOr400(body: Uint8Array) {
  return unlessFault(() => {
    const request = parseAddCheckpoint(body)
    return { request, origin: parseCheckpoint(request.checkpoint).checkpoint.origin }
  })
}

const openOr403 = (file: Uint8Array, keys: readonly VerifierKey[]) => unlessFault(() => openCheckpoint(file, keys))

function unlessFault<Answer>(act: () => Answer): Answer | undefined {
  try {
    return act()
  } catch (error) {
    if (error instanceof LogFaultError) return undefined
    throw error
  }
}
