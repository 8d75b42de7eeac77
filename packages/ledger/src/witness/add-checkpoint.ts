import { concat, decodeBase64, decodeUtf8, encodeBase64, encodeUtf8, parseDecimal } from '../encoding/index.ts'
import { fail } from '../fault/index.ts'
import { type Hash, hashSizeBytes } from '../merkle/index.ts'

/** What a log asks a witness (C2SP tlog-witness, `POST /add-checkpoint`). */
export type AddCheckpoint = {
  /** Size up to which the witness has cosigned; 0 if it never has. */
  readonly olderSize: number
  /** That the checkpoint extends the log of that size. */
  readonly hashes: readonly Hash[]
  /** The checkpoint file as it is. */
  readonly checkpoint: Uint8Array
}

/** A tree of 2⁶³ entries needs no more. */
const mostHashes = 63

export function formatAddCheckpoint({ olderSize, hashes, checkpoint }: AddCheckpoint): Uint8Array {
  const lines = [`old ${olderSize}`, ...hashes.map(encodeBase64), '', '']
  return concat(encodeUtf8(lines.join('\n')), checkpoint)
}

/** @throws LogFaultError `request-malformed` unless the bytes are the only spelling of what they ask. */
export function parseAddCheckpoint(body: Uint8Array): AddCheckpoint {
  const text = decodeUtf8(body) ?? malformed()
  const border = text.indexOf('\n\n')
  const [first = '', ...lines] = text.slice(0, Math.max(0, border)).split('\n')
  if (border === -1 || !first.startsWith('old ') || lines.length > mostHashes) malformed()
  return {
    olderSize: parseDecimal(first.slice('old '.length)) ?? malformed(),
    hashes: lines.map(parseHash),
    checkpoint: encodeUtf8(text.slice(border + 2)),
  }
}

function parseHash(line: string): Hash {
  const hash = decodeBase64(line)
  return hash?.length === hashSizeBytes ? hash : malformed()
}

function malformed(): never {
  fail({ code: 'request-malformed' })
}
