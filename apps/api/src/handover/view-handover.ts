import { loadFacts } from '@khoan-viec/db/facts'
import { listNames } from '@khoan-viec/db/people'
import { findUnit } from '@khoan-viec/db/unit'
import { type HandoverAct, lastDayOf, rolesOf } from '@khoan-viec/domain/handover'
import type { HandoverRow, HandoverView } from '@khoan-viec/protocol/handover'
import { readHandoverOf } from '../access/index.ts'
import type { Viewer } from '../trpc/index.ts'

/** A hand-over act with the names to read and what its reader has to do with it. @throws Refused `not-found` */
export async function viewHandover(viewer: Viewer, id: string): Promise<HandoverView> {
  const { house, actor, time } = viewer
  const act = await readHandoverOf(viewer, id)
  const facts = await loadFacts(house.db, { cycle: act.cycle, unit: act.unit }, time.today)
  const isOver = act.status === 'SIGNED' || act.status === 'LAPSED'
  return {
    act,
    unitName: (await findUnit(house.db, act.unit, time.today))?.name ?? act.unit,
    names: await listNames(house.db, peopleIn(act)),
    roles: rolesOf(act, { actor, today: time.today, facts }),
    ...(isOver ? {} : { lastDay: lastDayOf(act, facts) }),
  }
}

const peopleIn = ({ outgoing, incoming, signatures }: HandoverAct): readonly string[] => [
  ...new Set([outgoing, incoming, ...signatures.map(({ person }) => person)]),
]

export const rowOf = (
  { id, post, decision, from, outgoing, incoming, status, lines }: HandoverAct,
  names: Readonly<Record<string, string>>,
): HandoverRow => ({
  id,
  post,
  decision,
  from,
  outgoing: names[outgoing] ?? outgoing,
  incoming: names[incoming] ?? incoming,
  status,
  tasks: lines.length,
})
