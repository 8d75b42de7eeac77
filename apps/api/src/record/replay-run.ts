import type { StreamRow } from '@khoan-viec/db/stream'
import { replayApart } from '@khoan-viec/histories/apart'
import { compareWithRecord } from '@khoan-viec/histories/year'
import type { RunReplayed } from '@khoan-viec/protocol/record'
import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import type { Services, Viewer } from '../trpc/index.ts'
import { findHistory, findRuns } from './find-histories.ts'

const TIME_LIMIT_MS = 30_000
/** Each loads the engine and the code of a build: one at a time, and nobody waits for more than two others. */
const WAITING_MOST = 2
const MINUTE_MS = 60_000
const EACH_MINUTE_MOST = 10

const inTurn = pLimit(1)
/** How often a person has asked within the last minute. */
const asked = new LRUCache<string, number>({ max: 1_000, ttl: MINUTE_MS })

/** Lives one run again, in a process of its own, and compares it with the record. Changes nothing. */
export async function replayRun(
  services: Services,
  viewer: Viewer,
  stream: StreamRow,
  run: string,
): Promise<RunReplayed> {
  if (!mayAsk(viewer) || inTurn.pendingCount > WAITING_MOST) return { verdict: 'BUSY' }
  const { house } = viewer
  if (!(await findRuns(house, stream)).includes(run)) return { verdict: 'GONE' }
  const { json, events, build, fault } = await findHistory(services, house, stream, run)
  if (fault) return { verdict: 'FAULTY', fault }
  if (json === undefined || !events) return { verdict: 'GONE' }
  if (build === undefined) return { verdict: 'FAULTY', fault: { code: 'build-unknown' } }
  const contradiction = await compareWithRecord(house.db, { workflow: stream.id, run }, events)
  if (contradiction) return { verdict: 'FAULTY', fault: contradiction }

  const what = { data: services.data, build, workflow: stream.id, json }
  const verdict = await inTurn(() => replayApart(what, TIME_LIMIT_MS))
  if (verdict.code === 'sound') return { verdict: 'SOUND', events: events.length }
  return verdict.code === 'gave-up' ? { verdict: 'GAVE_UP' } : { verdict: 'FAULTY', fault: verdict }
}

function mayAsk({ house, person }: Viewer): boolean {
  const who = `${house.id}/${person.id}`
  const times = asked.get(who) ?? 0
  // The minute runs from the first question, not anew from each.
  asked.set(who, times + 1, { ttl: times === 0 ? MINUTE_MS : asked.getRemainingTTL(who) })
  return times < EACH_MINUTE_MOST
}
