import { createHash } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import { type Reader, readingTenure } from '@khoan-viec/domain/access'
import { noticeKindOf, type NoticeLine } from '@khoan-viec/domain/notice'
import type { Actor } from '@khoan-viec/domain/organisation'
import type { TodoKind } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import { alarmPlace, listAlarms } from '../alarm/index.ts'
import type { Database } from '../schema/index.ts'
import { listOwed, type TodoRecord } from '../todo/index.ts'
import { listTroubles } from '../trouble/index.ts'

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

/** Alarms that nobody has acknowledged, and troubles of the system that stand, for those who hear of them. */
export async function listAlarmLines(folder: string, person: ToldPerson): Promise<readonly NoticeLine[]> {
  if (!readingTenure('alarm', person)) return []
  const [alarms, troubles] = await Promise.all([listAlarms(alarmPlace(folder)), listTroubles(dataOf(folder))])
  const open = alarms.filter(({ acknowledged }) => !acknowledged)
  const standing = troubles.filter(({ passedAt }) => passedAt === undefined)
  return [
    ...open.map(({ number }): NoticeLine => ({ id: `alarm/${number}`, kind: 'ALARM', what: 'alarm' })),
    ...standing.map(({ number }): NoticeLine => ({ id: `trouble/${number}`, kind: 'ALARM', what: 'trouble' })),
  ]
}

/** The last alarm and the last trouble there ever was: who was told of these was told of all. */
export async function findLastAlarms(folder: string): Promise<Readonly<Record<'alarm' | 'trouble', number>>> {
  const [alarms, troubles] = await Promise.all([listAlarms(alarmPlace(folder)), listTroubles(dataOf(folder), 1)])
  return { alarm: alarms[0]?.number ?? 0, trouble: troubles[0]?.number ?? 0 }
}

/** The data directory in which a house stands. */
const dataOf = (folder: string): string => dirname(dirname(resolve(folder)))
