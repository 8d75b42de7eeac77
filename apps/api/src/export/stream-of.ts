import { Readable } from 'node:stream'

/** So many letters are handed on together. */
const GATHERED = 64 * 1024

/** Pieces of text as a stream of bytes, asked for as fast as they are taken. */
export const streamOf = (pieces: AsyncIterable<string>): Readable =>
  Readable.from(gathered(pieces), { objectMode: false })

async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting = ''
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length < GATHERED) continue
    yield Buffer.from(waiting)
    waiting = ''
  }
  yield Buffer.from(waiting)
}
