import { listAssessments } from '@khoan-viec/db/assessment'
import { listTenuresOf } from '@khoan-viec/db/people'
import { listStatesIn } from '@khoan-viec/db/stream'
import type { HandoverAct } from '@khoan-viec/domain/handover'
import { isHeadPost } from '@khoan-viec/domain/organisation'
import type { House } from '../house/index.ts'

/** How units are called that day is of no matter here. */
const ANY_DAY = '9999-12-31'

/** How somebody was assessed, and what he handed over or took on as a head: his to read wherever he is by now. */
export async function ownStreams({ db }: Pick<House, 'db'>, person: string): Promise<readonly string[]> {
  const headed = (await listTenuresOf(db, person)).filter(({ post }) => isHeadPost(post)).map(({ unit }) => unit)
  const acts = (
    await Promise.all([...new Set(headed)].map((unit) => listStatesIn<HandoverAct>(db, { kind: 'handover', unit })))
  )
    .flat()
    .filter(({ outgoing, incoming }) => outgoing === person || incoming === person)
  const assessments = (await listAssessments(db, { on: ANY_DAY })).filter(({ subject }) => subject === person)
  return [...assessments.map(({ id }) => id), ...acts.map(({ id }) => `handover/${id}`)]
}
