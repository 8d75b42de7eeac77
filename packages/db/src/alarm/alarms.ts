import { join } from 'node:path'
import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import type { Post } from '@khoan-viec/domain/organisation'
import type { RecordFault } from '@khoan-viec/ledger/fault'
import type { AlarmPlace } from './alarm-place.ts'
import { listWritten, readWritten, writeOnce } from './json-file.ts'

type Raised = {
  readonly number: number
  /** Real time. */
  readonly at: Instant
  /** Virtual day. */
  readonly day: LocalDate
  readonly fault: RecordFault
}

export type Acknowledgement = {
  readonly person: string
  readonly post: Post
  readonly note: string
  readonly at: Instant
}

/** Kept until a human has acknowledged it, also when the checks have passed again since. */
export type Alarm = Raised & {
  readonly passedAt?: Instant
  readonly acknowledged?: Acknowledgement
}

const DIGITS = 6

const raisedIn = ({ alarmsFolder }: AlarmPlace, number: number): string =>
  join(alarmsFolder, String(number).padStart(DIGITS, '0'))

/** Every alarm ever raised, the newest first. */
export async function listAlarms(place: AlarmPlace): Promise<readonly Alarm[]> {
  const names = (await listWritten(place.alarmsFolder)).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(names.map((name) => readAlarm(place, Number(name))))
  return found.filter((alarm) => alarm !== undefined).toReversed()
}

async function readAlarm(place: AlarmPlace, number: number): Promise<Alarm | undefined> {
  const path = raisedIn(place, number)
  const [raised, passed, acknowledged] = await Promise.all([
    readWritten<Raised>(path),
    readWritten<{ readonly at: Instant }>(`${path}.passed`),
    readWritten<Acknowledgement>(`${path}.acknowledged`),
  ])
  return raised && { ...raised, ...(passed ? { passedAt: passed.at } : {}), ...(acknowledged ? { acknowledged } : {}) }
}

/** Raises an alarm and answers its number. What is found again, and never passed since, is the alarm it was. */
export async function raiseAlarm(place: AlarmPlace, raised: Omit<Raised, 'number'>): Promise<number> {
  const known = await listAlarms(place)
  const same = known.find(({ fault, passedAt }) => passedAt === undefined && isSame(fault, raised.fault))
  if (same) return same.number
  for (let number = (known[0]?.number ?? 0) + 1; ; number++)
    if (await writeOnce(raisedIn(place, number), { number, ...raised })) return number
}

/** Says of every alarm that stands that the checks passed at that moment. */
export async function passAlarms(place: AlarmPlace, at: Instant): Promise<void> {
  for (const { number, passedAt } of await listAlarms(place))
    if (passedAt === undefined) await writeOnce(`${raisedIn(place, number)}.passed`, { at })
}

/** False when there is no such alarm, or somebody has acknowledged it before. */
export async function acknowledgeAlarm(
  place: AlarmPlace,
  number: number,
  acknowledgement: Acknowledgement,
): Promise<boolean> {
  if (!(await readAlarm(place, number))) return false
  return writeOnce(`${raisedIn(place, number)}.acknowledged`, acknowledgement)
}

const isSame = (one: RecordFault, other: RecordFault): boolean => JSON.stringify(one) === JSON.stringify(other)
