import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { hashLink, makeLink } from './one-time-link.ts'

const GOOD_MS = 24 * 3_600_000
const kept = z.strictObject({ hash: z.string(), expiresAt: z.string() })

const fileIn = (data: string): string => join(data, 'first-administrator.json')

/**
 * Makes the link by which the first administrator comes in, in place of any before it. Whoever may write to the data
 * directory may do this; the file holds the link's hash alone.
 */
export async function makeFirstLink(data: string): Promise<string> {
  const { token, hash } = makeLink()
  const expiresAt = new Date(Date.now() + GOOD_MS).toISOString()
  await rm(fileIn(data), { force: true })
  await writeFile(fileIn(data), `${JSON.stringify({ hash, expiresAt })}\n`, { mode: 0o600, flag: 'wx' })
  return token
}

/** Whether this is the link of the first administrator, and still good. */
export async function isFirstLink(data: string, token: string): Promise<boolean> {
  try {
    const { hash, expiresAt } = kept.parse(JSON.parse(await readFile(fileIn(data), 'utf8')))
    return hash === hashLink(token) && expiresAt > new Date().toISOString()
  } catch {
    return false
  }
}

export const endFirstLink = (data: string): Promise<void> => rm(fileIn(data), { force: true })
