import { join } from 'node:path'
import type { Instant } from '@khoan-viec/domain/core'
import { listWritten, readWritten, writeOnce } from '../alarm/json-file.ts'

/** Something of the system that is not as it must be, kept beside all houses as alarms are: it may be the database that is away. */
export type TroubleRecord = {
  readonly number: number
  readonly check: string
  readonly code: string
  readonly where: Readonly<Record<string, string | number>>
  /** Real time. */
  readonly at: Instant
  /** It is over by itself once it is seen to be. */
  readonly passedAt?: Instant
}

type Raised = Omit<TroubleRecord, 'passedAt'>

const DIGITS = 6
const folderIn = (data: string): string => join(data, 'checks', 'system', 'troubles')
const fileOf = (data: string, number: number): string => join(folderIn(data), String(number).padStart(DIGITS, '0'))

/** The newest troubles of a data directory, passed or not, the newest first. */
export async function listTroubles(data: string, most = 50): Promise<readonly TroubleRecord[]> {
  const names = (await listWritten(folderIn(data))).filter((name) => /^\d+$/.test(name)).slice(-most)
  const found = await Promise.all(names.map((name) => readTrouble(data, Number(name))))
  return found.filter((trouble) => trouble !== undefined).toReversed()
}

async function readTrouble(data: string, number: number): Promise<TroubleRecord | undefined> {
  const file = fileOf(data, number)
  const [raised, passed] = await Promise.all([
    readWritten<Raised>(file),
    readWritten<{ readonly at: Instant }>(`${file}.passed`),
  ])
  return raised && { ...raised, ...(passed ? { passedAt: passed.at } : {}) }
}

/** Of one kind there is one at a time: what is found again before it has passed is the trouble it was. Answers whether it is new. */
export async function raiseTrouble(data: string, raised: Omit<Raised, 'number'>): Promise<boolean> {
  const known = await listTroubles(data)
  if (known.some(({ code, passedAt }) => passedAt === undefined && code === raised.code)) return false
  for (let number = (known[0]?.number ?? 0) + 1; ; number++)
    if (await writeOnce(fileOf(data, number), { number, ...raised })) return true
}

/** Says of every trouble that stands, and is none of these, that it has passed. */
export async function passTroubles(data: string, standing: readonly string[], at: Instant): Promise<void> {
  for (const { number, code, passedAt } of await listTroubles(data))
    if (passedAt === undefined && !standing.includes(code)) await writeOnce(`${fileOf(data, number)}.passed`, { at })
}
