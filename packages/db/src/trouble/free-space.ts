import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import { listWritten, readWritten, writeOnce } from '../alarm/json-file.ts'

/** How much room there was on the disk, once each day. */
export type FreeSpace = { readonly at: Instant; readonly bytes: number }

const DAYS_KEPT = 60
const folderIn = (data: string): string => join(data, 'checks', 'system', 'free')

/** Notes it for a day, unless that is done. */
export async function noteFreeSpace(data: string, day: LocalDate, free: FreeSpace): Promise<void> {
  const folder = folderIn(data)
  if (!(await writeOnce(join(folder, day), free))) return
  for (const old of (await listWritten(folder)).slice(0, -DAYS_KEPT)) await rm(join(folder, `${old}.json`))
}

/** The oldest first. */
export async function listFreeSpace(data: string): Promise<readonly FreeSpace[]> {
  const folder = folderIn(data)
  const found = await Promise.all((await listWritten(folder)).map((day) => readWritten<FreeSpace>(join(folder, day))))
  return found.filter((free) => free !== undefined)
}
