import { listCycles } from '@khoan-viec/db/stream'
import { listUnitNames } from '@khoan-viec/db/unit'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Cycle } from '@khoan-viec/domain/cycle'
import { id } from '@khoan-viec/protocol/core'
import type { Me, SeatGroup, Year } from '@khoan-viec/protocol/session'
import { z } from 'zod'
import { findCycle, type Past, tellTime } from '../house/index.ts'
import { lookWho, notFound, open, router, seeAs, type Viewer } from '../trpc/index.ts'
import { groupSeats, held } from './group-seats.ts'
import { languageOf } from './language.ts'

export const session = router({
  /** Who I am, where, and what time it is there. Answers without a session too, of the newest house. */
  me: open.query(async ({ ctx }): Promise<Me> => {
    const language = languageOf(ctx.headers)
    const viewer = await lookWho(ctx)
    const house = viewer?.house ?? (await ctx.services.houses.newest())
    const { oidc } = ctx.services
    const live = { live: true as const, ...(oidc ? { oidc: { label: oidc.label } } : {}) }
    const isLive = ctx.services.houses.kind === 'LIVE'
    if (!house) return { posts: [], years: [], language, ...(isLive ? live : {}) }
    const years = await listCycles<Cycle>(house.db)
    const cycle = viewer ? viewer.shown : years[0]
    const time = viewer?.time ?? (await tellTime(house, cycle?.id))
    const units = await listUnitNames(house.db, time.today)
    const { id: rehearsal, title, scenario } = house.about
    return {
      ...(viewer ? { person: viewer.person, actor: viewer.actor } : {}),
      posts: (viewer?.posts ?? []).map((tenure) => held(tenure, units)),
      ...(viewer?.house.past ? { past: await tellPast(viewer, viewer.house.past) } : {}),
      house: house.id,
      ...(isLive ? live : { rehearsal: { id: rehearsal, title, scenario } }),
      ...(cycle ? { cycle: yearOf(cycle) } : {}),
      years: years.map(yearOf),
      time,
      language,
    }
  }),
})

const yearOf = ({ id, name, year, authority, status }: Cycle): Year => ({ id, name, year, authority, status })

/** Where one looks back to, and what one is today. */
async function tellPast({ person }: Viewer, { entry, at, now }: Past): Promise<NonNullable<Me['past']>> {
  const units = await listUnitNames(now.db, dayOf(at))
  const posts = (await seeAs(now, person.id))?.posts ?? []
  return { entry, at, posts: posts.map((tenure) => held(tenure, units)) }
}

export const seats = router({
  /** Whom one may be in a rehearsal, by what they are. */
  list: open
    .input(z.strictObject({ rehearsal: id.optional() }).optional())
    .query(async ({ ctx, input }): Promise<{ readonly rehearsal: string; readonly groups: readonly SeatGroup[] }> => {
      const { houses } = ctx.services
      const house = input?.rehearsal === undefined ? await houses.newest() : await houses.find(input.rehearsal)
      if (!house || house.kind === 'LIVE') throw notFound()
      const cycle = await findCycle(house)
      if (cycle && !cycle.rehearsal) throw notFound()
      return { rehearsal: house.id, groups: await groupSeats(house, cycle?.id) }
    }),
})
