import { dayOf } from '@khoan-viec/domain/calendar'
import type { Post, Tenure } from '@khoan-viec/domain/organisation'
import { moment } from '@khoan-viec/protocol/past'
import { findCycle, loadHouseClock } from '../house/index.ts'
import type { Pasts } from '../past/index.ts'
import { Refused } from './refused.ts'
import type { Viewer } from './who-looks.ts'

/** Who may see any screen as it once stood: they read everything of the year anyway. */
const mayLookBack: readonly Post[] = ['AUDITOR', 'STANDING_COMMITTEE_CHAIR', 'SECRETARIAT']

/** Of nobody who was there: what was one's own then (an opinion, a signature, a debt) is looked at from outside. */
const STRANGER = 'looking-back'
const ALWAYS = '0001-01-01'

/**
 * The viewer at a past moment. Whether he may is asked of today's record; what he sees there is what an auditor would have
 * seen, whatever his post: everything, and nothing to do. So whoever shows what may be done shows none of it.
 * @throws Refused `not-yours`, or `malformed` for what names no moment
 */
export async function lookBack(pasts: Pasts, viewer: Viewer, asked: string): Promise<Viewer> {
  const held = viewer.posts.find(({ post }) => mayLookBack.includes(post))
  if (!held) throw new Refused({ code: 'not-yours' })
  const when = moment.safeParse(asked)
  if (!when.success) throw new Refused({ code: 'malformed', field: 'asOf' })

  const house = await pasts.find(viewer.house, when.data, viewer.time.now)
  const at = house.past?.at ?? viewer.time.now
  const cycle = await findCycle(house)
  const reading: Tenure = {
    id: held.id,
    person: held.person,
    name: held.name,
    post: 'AUDITOR',
    unit: held.unit,
    from: ALWAYS,
  }
  return {
    ...viewer,
    house,
    actor: { ...viewer.actor, person: STRANGER, tenures: [reading] },
    posts: [reading],
    cycle,
    time: { clock: await loadHouseClock(house, cycle?.id), now: at, today: dayOf(at) },
  }
}
