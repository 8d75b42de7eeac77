import { readingTenure } from '@khoan-viec/domain/access'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Tenure } from '@khoan-viec/domain/organisation'
import { moment } from '@khoan-viec/protocol/past'
import { findCycle, type House, loadHouseClock, tellTime } from '../house/index.ts'
import type { Pasts } from '../past/index.ts'
import { readerOf } from './reader-of.ts'
import { Refused } from './refused.ts'
import type { Viewer } from './who-looks.ts'

/** The tenure by which one may see any screen as it once stood, and compare two moments. */
export const tenureToLookBack = (viewer: Viewer): Tenure | undefined => readingTenure('past', readerOf(viewer))

/** Of nobody who was there: what was one's own then (an opinion, a signature, a debt) is looked at from outside. */
const STRANGER = 'looking-back'
const ALWAYS = '0001-01-01'

/**
 * The viewer at a past moment. Whether he may is asked of today's record; what he sees there is what an auditor would have
 * seen, whatever his post: everything, and nothing to do. So whoever shows what may be done shows none of it.
 * @throws Refused `not-yours`, or `malformed` for what names no moment
 */
export async function lookBack(pasts: Pasts, viewer: Viewer, asked: string): Promise<Viewer> {
  const held = tenureToLookBack(viewer)
  if (!held) throw new Refused({ code: 'not-yours' })
  const when = moment.safeParse(asked)
  if (!when.success) throw new Refused({ code: 'malformed', field: 'asOf' })

  const house = await pasts.find(viewer.house, when.data, viewer.time.now)
  const { at } = house.past
  const cycle = await findCycle(house)
  const time = { clock: await loadHouseClock(house, cycle?.id), now: at, today: dayOf(at) }
  return { ...viewer, ...readerIn(held.unit, viewer.person.name), house, cycle, shown: cycle, time }
}

/** The house as an auditor sees it, for whoever has the machine: no session, and no name. */
export async function seeAsReader(house: House): Promise<Viewer> {
  const cycle = await findCycle(house)
  const name = 'administrator'
  return {
    ...readerIn(cycle?.authority ?? '', name),
    house,
    person: { id: STRANGER, name },
    cycle,
    shown: cycle,
    time: await tellTime(house, cycle?.id),
    version: 0,
  }
}

function readerIn(unit: string, name: string): Pick<Viewer, 'actor' | 'posts'> {
  const reading: Tenure = { id: STRANGER, person: STRANGER, name, post: 'AUDITOR', unit, from: ALWAYS }
  return { actor: { kind: 'PERSON', person: STRANGER, name, tenures: [reading] }, posts: [reading] }
}
