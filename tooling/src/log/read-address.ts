import { type LogReader, parseTilePath } from '@khoan-viec/ledger/tiles'

const PATIENCE_MS = 30_000
/** The largest file of the layout: a bundle of 256 entries of 65,535 bytes. */
const LIMIT_BYTES = 256 * (2 + 65_535)
const NOT_FOUND = 404

/** Reads a log over HTTP, as C2SP tlog-tiles lays it out under an address. */
export function readAddress(address: string): LogReader {
  const prefix = address.replace(/\/$/, '')
  return {
    async read(path) {
      if (path !== 'checkpoint' && !parseTilePath(path)) return undefined
      const answer = await fetch(`${prefix}/${path}`, { signal: AbortSignal.timeout(PATIENCE_MS) })
      if (answer.status === NOT_FOUND) return undefined
      if (!answer.ok) throw new Error(`${prefix}/${path} answers ${answer.status}`)
      return readLimited(answer)
    },
  }
}

async function readLimited({ body, url }: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    length += part.length
    if (length > LIMIT_BYTES) throw new Error(`${url} is longer than any file of a log`)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
