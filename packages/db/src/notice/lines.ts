import { createHash } from 'node:crypto'
import { type Reader, readingTenure } from '@khoan-viec/domain/access'
import { noticeKindOf, type NoticeLine } from '@khoan-viec/domain/notice'
import type { Actor } from '@khoan-viec/domain/organisation'
import type { TodoKind } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import { alarmPlace, listAlarms } from '../alarm/index.ts'
import type { Database } from '../schema/index.ts'
import { listOwed, type TodoRecord } from '../todo/index.ts'

/** Who is told, with everything that says what he may know today. */
export type ToldPerson = Reader & { readonly actor: Extract<Actor, { kind: 'PERSON' }> }

const ID_DIGITS = 24

/** What awaits somebody, as he may be told of it; or because of one stream. Never what was written in it. */
export async function listOwedLines(
  db: Kysely<Database>,
  { actor, today }: ToldPerson,
  stream?: string,
): Promise<readonly NoticeLine[]> {
  const owed = await listOwed(db, { actor, today }, stream)
  return owed.map(({ row }) => lineOf(row))
}

export function lineOf(row: TodoRecord): NoticeLine {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the projection writes only words of the domain
  const what = row.kind as TodoKind
  const whole = JSON.stringify([row.stream, row.kind, row.person, row.post, row.unit, row.about])
  const id = createHash('sha256').update(whole).digest('hex').slice(0, ID_DIGITS)
  return { id, kind: noticeKindOf[what], what, stream: row.stream, ...(row.due === null ? {} : { due: row.due }) }
}

/** Alarms that nobody has acknowledged, for those who hear of them. */
export async function listAlarmLines(folder: string, person: ToldPerson): Promise<readonly NoticeLine[]> {
  if (!readingTenure('alarm', person)) return []
  const open = (await listAlarms(alarmPlace(folder))).filter(({ acknowledged }) => !acknowledged)
  return open.map(({ number }) => ({ id: `alarm/${number}`, kind: 'ALARM', what: 'alarm' }))
}
