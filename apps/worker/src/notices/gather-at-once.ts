import { listAccountActsAfter } from '@khoan-viec/db/accounts'
import { findLastEntry, listStreamsAfter } from '@khoan-viec/db/entry'
import {
  findGathered,
  findLastAlarms,
  keepNotice,
  listTold,
  saveGathered,
  lineOf,
  listAlarmLines,
  listOwedLines,
} from '@khoan-viec/db/notice'
import { listTodosOf } from '@khoan-viec/db/todo'
import { dayOf, plusDays } from '@khoan-viec/domain/calendar'
import type { Instant } from '@khoan-viec/domain/core'
import { cannotWait, type NoticeLine, sendableFrom } from '@khoan-viec/domain/notice'
import { newsIn } from './account-news.ts'
import { type Gathering, type Listener, listListeners } from './gathering.ts'

const ENTRIES_MOST = 500

type Telling = { readonly listener: Listener; readonly line: NoticeLine }

/**
 * Tells at once what cannot wait and has come up since it was last asked: what entries made awaited, alarms, and what
 * happened to accounts. What was there before the first time is left to the digest, so that nobody is flooded at the start.
 */
export async function gatherAtOnce(gathering: Gathering, now: Instant): Promise<void> {
  await gatherEntries(gathering, now)
  await gatherAlarms(gathering, now)
  await gatherAccountActs(gathering, now)
}

async function gatherEntries(gathering: Gathering, now: Instant): Promise<void> {
  const { db, notices } = gathering
  const last = (await findLastEntry(db))?.id ?? 0
  const known = await findGathered(notices, 'entry')
  if (known === undefined) return saveGathered(notices, 'entry', last)
  // A record put back from a backup may be behind what was looked through.
  if (last < known) return saveGathered(notices, 'entry', last)
  if (last === known) return
  const entries = await listStreamsAfter(db, known, ENTRIES_MOST)
  const hot = await hotStreams(gathering, [...new Set(entries.map(({ stream }) => stream))], now)
  const telling: Telling[] = []
  for (const listener of hot.length > 0 ? await listListeners(gathering, now) : []) {
    const lines: NoticeLine[] = []
    for (const stream of hot) lines.push(...(await listOwedLines(db, listener.person, stream)))
    const urgent = lines.filter((line) => cannotWait(line, now, listener.how))
    if (urgent.length === 0) continue
    const { ids } = await listTold(notices, listener.how.person)
    telling.push(...urgent.filter(({ id }) => !ids.has(id)).map((line) => ({ listener, line })))
  }
  await keep(gathering, telling, { now, name: 'entry', until: entries.at(-1)?.id ?? last })
}

/** Streams of which something awaits anybody that some people would be told of at once. */
async function hotStreams({ db }: Gathering, streams: readonly string[], now: Instant): Promise<readonly string[]> {
  const soon = plusDays(dayOf(now), 1)
  const hot = (await listTodosOf(db, streams)).filter((row) => {
    const { kind, due } = lineOf(row)
    return kind === 'DIRECTION' || (due !== undefined && due >= dayOf(now) && due <= soon)
  })
  return [...new Set(hot.map(({ stream }) => stream))]
}

async function gatherAlarms(gathering: Gathering, now: Instant): Promise<void> {
  for (const [name, last] of Object.entries(await findLastAlarms(gathering.folder))) {
    const known = (await findGathered(gathering.notices, name)) ?? 0
    if (last <= known) continue
    const telling: Telling[] = []
    for (const listener of await listListeners(gathering, now))
      for (const line of await listAlarmLines(gathering.folder, listener.person))
        if (line.what === name && cannotWait(line, now, listener.how)) telling.push({ listener, line })
    await keep(gathering, telling, { now, name, until: last })
  }
}

async function gatherAccountActs(gathering: Gathering, now: Instant): Promise<void> {
  const { accounts, notices } = gathering
  const known = await findGathered(notices, 'account-act')
  const acts = await listAccountActsAfter(accounts, known ?? 0)
  const last = acts.at(-1)?.n ?? known ?? 0
  if (known === undefined) return saveGathered(notices, 'account-act', last)
  const lines = newsIn(acts)
  if (acts.length === 0) return
  const listeners = lines.length > 0 ? await listListeners(gathering, now) : []
  const telling = lines.flatMap(({ person, line }) =>
    listeners
      .filter(({ how }) => how.person === person && cannotWait(line, now, how))
      .map((listener) => ({ listener, line })),
  )
  await keep(gathering, telling, { now, name: 'account-act', until: last })
}

type Until = { readonly now: Instant; readonly name: string; readonly until: number }

/** All of it and how far it was looked through, or nothing: whoever dies in between looks again. */
async function keep({ notices }: Gathering, telling: readonly Telling[], { now, name, until }: Until): Promise<void> {
  await notices.transaction().execute(async (trx) => {
    for (const { listener, line } of telling)
      await keepNotice(trx, {
        key: `now/${listener.how.person}/${line.id}`,
        person: listener.how.person,
        kind: line.kind,
        day: dayOf(now),
        at: now,
        lines: [line],
        channels: listener.channels,
        sendableFrom: sendableFrom(line, now, listener.how),
      })
    await saveGathered(trx, name, until)
  })
}
