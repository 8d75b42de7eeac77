import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One attempt to tell of an entry. */
export type WebhookAttempt = {
  readonly entry: number
  /** Real time. */
  readonly at: string
  readonly status?: number
  /** `inside`: the address is in a network that may not be spoken to. */
  readonly fault?: 'inside' | 'silent' | 'unreachable'
}

/** How the telling of one address stands, as the worker last left it: a view for people, which nothing is decided by. */
export type WebhookState = {
  /** The last entry that was taken. */
  readonly told?: number
  /** The latest attempts, the last first. */
  readonly attempts: readonly WebhookAttempt[]
  /** When the entry that is next is tried again. */
  readonly nextAt?: string
  /** Since when it has been given up. */
  readonly stoppedAt?: string
}

const NOTHING: WebhookState = { attempts: [] }

export async function readWebhookState(folder: string, id: string): Promise<WebhookState> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written below and nowhere else
    return JSON.parse(await readFile(placeOf(folder, id), 'utf8')) as WebhookState
  } catch {
    return NOTHING
  }
}

/** Whole or not at all. */
export async function writeWebhookState(folder: string, id: string, state: WebhookState): Promise<void> {
  const place = placeOf(folder, id)
  await mkdir(join(folder, 'webhooks'), { recursive: true })
  const fresh = `${place}.${randomUUID()}`
  await writeFile(fresh, JSON.stringify(state))
  await rename(fresh, place)
}

export const removeWebhookState = (folder: string, id: string): Promise<void> =>
  rm(placeOf(folder, id), { force: true })

const placeOf = (folder: string, id: string): string => join(folder, 'webhooks', `${id}.json`)
