import { randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '@khoan-viec/domain/core'

/** What the worker says of itself every few seconds, for whoever asks whether it is there. */
export type Heartbeat = {
  /** Real time. */
  readonly at: Instant
  /** Houses whose process it runs. */
  readonly open: number
  /** Houses that it should run and cannot open. */
  readonly shut: number
  /** Of the code that their workflows run. */
  readonly build?: string | undefined
}

export const HEARTBEAT_MS = 5_000

const fileIn = (data: string): string => join(data, 'worker.json')

/** Whole or not at all; not flushed, for after a power cut it means nothing. */
export async function keepHeartbeat(data: string, beat: Heartbeat): Promise<void> {
  const scratch = join(data, `.worker-${randomUUID()}`)
  await writeFile(scratch, JSON.stringify(beat))
  await rename(scratch, fileIn(data))
}

/** Undefined while no worker has ever said anything there. */
export async function readHeartbeat(data: string): Promise<Heartbeat | undefined> {
  const text = await readFile(fileIn(data), 'utf8').catch(() => undefined)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only keepHeartbeat writes it, whole or not at all
  return text === undefined ? undefined : (JSON.parse(text) as Heartbeat)
}
