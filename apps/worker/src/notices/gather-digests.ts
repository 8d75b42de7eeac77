import { listAccountActs } from '@khoan-viec/db/accounts'
import {
  keepNotice,
  listGathered,
  listTold,
  type NewNotice,
  saveGathered,
  listAlarmLines,
  listOwedLines,
} from '@khoan-viec/db/notice'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Instant } from '@khoan-viec/domain/core'
import { composeDigest, isDigestTime, type NoticeLine } from '@khoan-viec/domain/notice'
import { newsIn } from './account-news.ts'
import { type Gathering, type Listener, listListeners } from './gathering.ts'

const NAME = 'digest/'
const ACTS_MOST = 200
const AT_ONCE_MOST = 50

/**
 * Makes the digest of the day for everybody whose hour has come and for whom it was not looked for yet today. Who has nothing
 * to be told gets none, and is not looked at again until tomorrow. Answers for how many it looked.
 */
export async function gatherDigests(gathering: Gathering, now: Instant): Promise<number> {
  const day = dayOf(now)
  const today = Number(day.replaceAll('-', ''))
  const done = await listGathered(gathering.notices, NAME)
  const isDue = (person: string) => (done.get(NAME + person) ?? 0) < today
  const listeners = await listListeners(gathering, now, (how) => isDigestTime(now, how) && isDue(how.person))
  const acts = listeners.length > 0 ? await listAccountActs(gathering.accounts, ACTS_MOST) : []
  for (let from = 0; from < listeners.length; from += AT_ONCE_MOST) {
    const some = listeners.slice(from, from + AT_ONCE_MOST)
    const made: (NewNotice | undefined)[] = []
    for (const listener of some) made.push(await digestFor(gathering, listener, { now, acts }))
    await gathering.notices.transaction().execute(async (trx) => {
      for (const notice of made) if (notice) await keepNotice(trx, notice)
      for (const { how } of some) await saveGathered(trx, NAME + how.person, today)
    })
  }
  return listeners.length
}

type Frame = { readonly now: Instant; readonly acts: Awaited<ReturnType<typeof listAccountActs>> }

async function digestFor(
  { db, notices, folder }: Gathering,
  { how, person, channels }: Listener,
  { now, acts }: Frame,
): Promise<NewNotice | undefined> {
  const told = await listTold(notices, how.person)
  const since = told.since ?? now
  const own = acts.filter((act) => act.person === how.person && act.at > since)
  const lines: readonly NoticeLine[] = [
    ...(await listAlarmLines(folder, person)),
    ...newsIn(own)
      .map(({ line }) => line)
      .filter(({ id }) => !told.ids.has(id)),
    ...(await listOwedLines(db, person)),
  ]
  const day = dayOf(now)
  const digest = composeDigest(lines, { today: day, settings: how, told: told.ids })
  if (digest.length === 0) return undefined
  const key = `digest/${how.person}/${day}`
  return { key, person: how.person, kind: 'DIGEST', day, at: now, lines: digest, channels, sendableFrom: now }
}
