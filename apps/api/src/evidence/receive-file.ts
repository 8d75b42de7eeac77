import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { evidenceLimitBytes } from '@khoan-viec/protocol/task'
import type { House } from '../house/index.ts'
import { Refused } from '../trpc/index.ts'

/** A file that has come and lies aside, to be looked at and kept or thrown away. */
export type Received = { readonly path: string; readonly name: string; readonly hash: string; readonly size: number }

const OWNER_ALONE = 0o600
/** Longer than any request lasts: what is older was left by a process that ended. */
const LEFT_MS = 3_600_000
const FIELDS_MOST = 8
const FIELD_BYTES = 1_024

/**
 * Takes the file in the field `file` of a form as it comes, onto the disk: never is it in memory as a whole.
 * @throws Refused `missing` where there is none, `too-long` beyond the limit
 */
export async function receiveFile(house: House, { headers, body }: Request): Promise<Received> {
  const type = headers.get('content-type') ?? ''
  if (!body || !/^multipart\/form-data;/i.test(type)) throw new Refused({ code: 'missing', field: 'file' })
  const folder = await openFolder(house)
  const limits = { files: 1, fields: FIELDS_MOST, fieldSize: FIELD_BYTES, fileSize: evidenceLimitBytes }
  let keeping: Promise<Received> | undefined
  try {
    const form = new Busboy({ headers: { 'content-type': type }, limits })
    form.on('file', (field, stream, name) => {
      if (field !== 'file') {
        stream.resume()
        return
      }
      keeping = keep(folder, stream, name ?? '')
      // Waited for below, once the form has ended as well.
      keeping.catch(() => undefined)
    })
    await pipeline(Readable.fromWeb(body), form)
  } catch {
    const half = await keeping?.catch(() => undefined)
    if (half) await rm(half.path, { force: true })
    throw new Refused({ code: 'missing', field: 'file' })
  }
  const received = await keeping
  if (received) return received
  throw new Refused({ code: 'missing', field: 'file' })
}

async function keep(folder: string, stream: BusboyFileStream, name: string): Promise<Received> {
  const path = join(folder, randomUUID())
  const digest = createHash('sha256')
  let size = 0
  async function* counted(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const part of parts) {
      digest.update(part)
      size += part.length
      yield part
    }
  }
  try {
    await pipeline(stream, counted, createWriteStream(path, { mode: OWNER_ALONE, flush: true }))
    if (stream.truncated) throw new Refused({ code: 'too-long', field: 'file', data: { limit: evidenceLimitBytes } })
    return { path, name, hash: digest.digest('hex'), size }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

async function openFolder(house: House): Promise<string> {
  const folder = join(house.folder, 'evidence', '.incoming')
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) {
    const left = await stat(join(folder, name)).catch(() => undefined)
    if (left && Date.now() - left.mtimeMs > LEFT_MS) await rm(join(folder, name), { force: true })
  }
  return folder
}
