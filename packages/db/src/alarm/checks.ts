import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import type { AlarmPlace } from './alarm-place.ts'
import { listWritten, readWritten, writeOnce } from './json-file.ts'

/** The parts of a check, in the order in which the first difference is looked for. */
export const checkParts = ['database', 'guards', 'key', 'entries', 'log', 'views', 'files'] as const
export type CheckPart = (typeof checkParts)[number]

/** One check of a record: what was looked at, and what it was found to be. */
export type CheckDone = {
  /** Real time. */
  readonly began: Instant
  readonly ended: Instant
  /** Virtual day. */
  readonly day: LocalDate
  /** Persons who asked for it; none: the system, at the end of a virtual day. */
  readonly by: readonly string[]
  /** The last entry there was. */
  readonly lastEntry: number
  /** How much of each part was looked at; a part that was not reached is absent. */
  readonly counted: Readonly<Partial<Record<CheckPart, number>>>
  /** What of the log was signed, and how many checkpoints were kept: the next check must find no less. */
  readonly signed?: { readonly size: number; readonly root: string; readonly kept: number }
  /** Number of the alarm that it raised, or found to stand; absent: all was as it must be. */
  readonly alarm?: number
}

/** Keeps what a check found, for ever. */
export async function keepCheck({ doneFolder }: AlarmPlace, done: CheckDone): Promise<void> {
  await writeOnce(join(doneFolder, `${done.ended.replaceAll(/[^0-9]/g, '')}-${randomUUID().slice(0, 8)}`), done)
}

export async function findLastCheck({ doneFolder }: AlarmPlace): Promise<CheckDone | undefined> {
  const last = (await listWritten(doneFolder)).at(-1)
  return last === undefined ? undefined : readWritten<CheckDone>(join(doneFolder, last))
}

/** A person's wish that the record be checked now. */
export type AskedCheck = { readonly person: string; readonly at: Instant }

export async function askForCheck({ askedFolder }: AlarmPlace, asked: AskedCheck): Promise<void> {
  await writeOnce(join(askedFolder, randomUUID()), asked)
}

/** The wishes that no check has answered yet, by name. */
export async function listAsked({ askedFolder }: AlarmPlace): Promise<ReadonlyMap<string, AskedCheck>> {
  const names = await listWritten(askedFolder)
  const found = await Promise.all(names.map((name) => readWritten<AskedCheck>(join(askedFolder, name))))
  return new Map(names.flatMap((name, index) => (found[index] ? [[name, found[index]]] : [])))
}

/** To be called once a check that began after these wishes is kept. */
export async function forgetAsked({ askedFolder }: AlarmPlace, names: Iterable<string>): Promise<void> {
  for (const name of names) await rm(join(askedFolder, `${name}.json`), { force: true })
}
