import { acknowledgeAlarm, type Alarm, alarmPlace, listAlarms } from '@khoan-viec/db/alarm'
import { listNames } from '@khoan-viec/db/people'
import { readingTenure } from '@khoan-viec/domain/access'
import type { Post } from '@khoan-viec/domain/organisation'
import type { RecordFault } from '@khoan-viec/ledger/fault'
import type { AlarmFault, AlarmRow } from '@khoan-viec/protocol/record'
import { notFound, readerOf, Refused, type Viewer } from '../trpc/index.ts'

/** Of who runs the system, or checks it. */
const hearingPost = (viewer: Viewer): Post | undefined => readingTenure('alarm', readerOf(viewer))?.post

/** Alarms that nobody has acknowledged, for those who hear of them. They are read from beside the record that they accuse. */
export const listUnacknowledged = async (viewer: Viewer): Promise<readonly AlarmRow[]> =>
  (await listOpen(viewer)).filter(({ acknowledged }) => !acknowledged)

/** The same, and those that are acknowledged and still stand. */
export async function listOpen(viewer: Viewer): Promise<readonly AlarmRow[]> {
  if (hearingPost(viewer) === undefined) return []
  const alarms = await listAlarms(alarmPlace(viewer.house.folder))
  const open = alarms.filter(({ acknowledged, passedAt }) => !acknowledged || passedAt === undefined)
  const people = open.flatMap(({ acknowledged }) => acknowledged?.person ?? [])
  const names = await listNames(viewer.house.db, people)
  return open.map((alarm) => alarmRow(alarm, names))
}

function alarmRow({ acknowledged, fault, ...raised }: Alarm, names: Readonly<Record<string, string>>): AlarmRow {
  if (!acknowledged) return { ...raised, fault: alarmFault(fault) }
  const { person, ...said } = acknowledged
  const name = names[person] ?? person
  return { ...raised, fault: alarmFault(fault), acknowledged: { ...said, person: { id: person, name } } }
}

const alarmFault = ({ code, ...where }: RecordFault): AlarmFault => ({ code, where })

/** @throws Refused `not-yours` to who does not hear of alarms, `not-found`, `already-done` when somebody was first. */
export async function acknowledge(viewer: Viewer, number: number, note: string): Promise<void> {
  const post = hearingPost(viewer)
  if (post === undefined) throw new Refused({ code: 'not-yours' })
  const place = alarmPlace(viewer.house.folder)
  const person = viewer.person.id
  if (await acknowledgeAlarm(place, number, { person, post, note, at: new Date().toISOString() })) return
  const alarm = (await listAlarms(place)).find((each) => each.number === number)
  if (!alarm) throw notFound()
  // Asked again because no answer came, it is the same.
  const isOurs = alarm.acknowledged?.person === person && alarm.acknowledged.note === note
  if (!isOurs) throw new Refused({ code: 'already-done' })
}
