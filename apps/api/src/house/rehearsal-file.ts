import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { houseFile } from '@khoan-viec/db/house'
import { z } from 'zod'

const rehearsalFile = z.looseObject({
  id: z.string(),
  namespace: z.string(),
  title: z.string().default(''),
  scenario: z.string().default(''),
  createdAt: z.string().default(''),
})

/** What the folder of a house says about it. */
export type RehearsalFile = z.output<typeof rehearsalFile>

/** Names a folder, a Temporal namespace and a part of addresses; the newest sorts last. */
export const isRehearsalId = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,59}$/.test(text)

/** Undefined when there is no such house, or its file was never finished. */
export async function readRehearsal(folder: string): Promise<RehearsalFile | undefined> {
  try {
    return rehearsalFile.parse(JSON.parse(await readFile(houseFile(folder), 'utf8')))
  } catch {
    return undefined
  }
}

/** Writes a file whole or not at all: whoever waits for it never reads a half. */
export async function writeWhole(folder: string, name: string, bytes: string | Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `.${name}.${process.pid}.${crypto.randomUUID()}.tmp`)
  const file = await open(temporary, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, join(folder, name))
}
