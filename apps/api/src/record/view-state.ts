import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { alarmPlace, askForCheck, findLastCheck, listAsked } from '@khoan-viec/db/alarm'
import { findLastEntry } from '@khoan-viec/db/entry'
import { readHeads } from '@khoan-viec/db/log'
import { listNames } from '@khoan-viec/db/people'
import { parseCheckpoint } from '@khoan-viec/ledger/checkpoint'
import { encodeBase64 } from '@khoan-viec/ledger/encoding'
import { LogFaultError } from '@khoan-viec/ledger/fault'
import { readFolder } from '@khoan-viec/ledger/store'
import type { CheckpointState, CheckState, RecordState } from '@khoan-viec/protocol/record'
import { listOpen } from '../alarm/index.ts'
import { type House, wakeHouse } from '../house/index.ts'
import { isAuditor } from '../log/index.ts'
import { Refused, type Viewer } from '../trpc/index.ts'

/** How far the record reaches, what was signed of it, and what its last check found. */
export async function viewState(viewer: Viewer): Promise<RecordState> {
  const { house } = viewer
  const [last, checkpoint, check, asked, alarms] = await Promise.all([
    findLastEntry(house.db),
    readCheckpoint(house),
    readCheck(house),
    listAsked(alarmPlace(house.folder)),
    listOpen(viewer),
  ])
  return {
    entries: last?.id ?? 0,
    ...(last ? { last: { at: last.at_virtual, atReal: last.at_real } } : {}),
    ...(checkpoint ? { checkpoint } : {}),
    ...(check ? { check } : {}),
    isAsked: asked.size > 0,
    mayAsk: isAuditor(viewer),
    alarms,
  }
}

/** Has the record checked now, in the auditor's name. @throws Refused `not-yours` */
export async function askCheck(viewer: Viewer): Promise<void> {
  if (!isAuditor(viewer)) throw new Refused({ code: 'not-yours' })
  const { house, person } = viewer
  await askForCheck(alarmPlace(house.folder), { person: person.id, at: new Date().toISOString() })
  await wakeHouse(house)
}

/** What the log shows as signed last. What cannot be read is not shown: the check names it. */
async function readCheckpoint({ folder, db }: House): Promise<CheckpointState | undefined> {
  const log = join(folder, 'log')
  const file = await readFolder(log).read('checkpoint')
  if (!file) return undefined
  try {
    const { size, root } = parseCheckpoint(file).checkpoint
    const [head] = size === 0 ? [] : await readHeads(db, size - 1, 1)
    return {
      size,
      root: encodeBase64(root),
      signedAt: (await stat(join(log, 'checkpoint'))).mtime.toISOString(),
      ...(head ? { upTo: head.at_virtual } : {}),
      note: new TextDecoder().decode(file),
    }
  } catch (error) {
    if (error instanceof LogFaultError) return undefined
    throw error
  }
}

async function readCheck({ folder, db }: House): Promise<CheckState | undefined> {
  const done = await findLastCheck(alarmPlace(folder))
  if (!done) return undefined
  const { ended, day, by, counted, alarm } = done
  const names = await listNames(db, by)
  return {
    at: ended,
    day,
    by: by.map((id) => ({ id, name: names[id] ?? id })),
    isSound: alarm === undefined,
    counted,
  }
}
