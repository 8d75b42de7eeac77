import { listMandatesOf } from '@khoan-viec/db/delegation'
import { loadAuthorities } from '@khoan-viec/db/facts'
import { findPerson, listTenuresOf } from '@khoan-viec/db/people'
import { dayOf, plusDays, startOfDay } from '@khoan-viec/domain/calendar'
import { virtualNow } from '@khoan-viec/domain/clock'
import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import { authorityOn, isHeldOn } from '@khoan-viec/domain/organisation'
import { TRPCError } from '@trpc/server'
import { type House, findCycle, loadHouseClock, readVersion } from '../house/index.ts'
import type { Context } from './context.ts'
import { lookBack } from './look-back.ts'
import { notFound } from './refused.ts'
import { showYear } from './show-year.ts'
import type { Viewer } from './who-looks.ts'

export async function lookWhere(ctx: Context) {
  if (ctx.asOf !== undefined) {
    const viewer = await lookWho(ctx)
    if (!viewer) throw new TRPCError({ code: 'UNAUTHORIZED' })
    return { house: viewer.house, db: viewer.house.db }
  }
  const session = await ctx.session()
  const { houses } = ctx.services
  const house = (session && (await houses.find(session.rehearsal))) ?? (await houses.newest())
  if (!house) throw notFound()
  return { house, db: house.db }
}

/** Undefined without a session, and when its rehearsal or person is there no more. @throws Refused who may not look back, and for a year that is not there */
export async function lookWho(ctx: Context): Promise<Viewer | undefined> {
  const session = await ctx.session()
  const house = session && (await ctx.services.houses.find(session.rehearsal))
  const seen = house && (await seeAs(house, session.person))
  if (!seen) return undefined
  const viewer = session.account ? { ...seen, account: session.account } : seen
  const there = ctx.asOf === undefined ? viewer : await lookBack(ctx.services.pasts, viewer, ctx.asOf)
  return ctx.year === undefined ? there : showYear(there, ctx.year)
}

export async function seeAs(house: House, personId: string): Promise<Viewer | undefined> {
  const version = await readVersion(house)
  const known = await recall(house, version, personId)
  if (!known) return undefined
  const { person, tenures, mandates, authorities, clock } = known
  const now = virtualNow(clock, Date.now())
  const time = { clock, now, today: tellDay(now) }
  // Whoever keeps the year today: the authority that opened it may be no more.
  const cycle = known.cycle && { ...known.cycle, authority: authorityOn(authorities, time.today) }
  return {
    house,
    person,
    actor: {
      kind: 'PERSON',
      person: person.id,
      name: person.name,
      tenures,
      ...(mandates.length > 0 ? { mandates } : {}),
    },
    posts: tenures.filter((tenure) => isHeldOn(tenure, time.today)),
    cycle,
    shown: cycle,
    time,
    version,
  }
}

let lastDay = { day: '', from: '', until: '' }

/** As `dayOf`, which every request asks for, mostly of the same day. */
function tellDay(now: Instant): LocalDate {
  if (now < lastDay.from || now >= lastDay.until) {
    const day = dayOf(now)
    lastDay = { day, from: startOfDay(day), until: startOfDay(plusDays(day, 1)) }
  }
  return lastDay.day
}

async function lookUp(house: House, personId: string, shared: Promise<Shared>) {
  const person = await findPerson(house.db, personId)
  if (!person) return undefined
  const [tenures, mandates, ofAll] = await Promise.all([
    listTenuresOf(house.db, person.id),
    listMandatesOf(house.db, person.id),
    shared,
  ])
  return { person, tenures, mandates, ...ofAll }
}

/** What is the same for whoever looks. */
async function lookAround(house: House) {
  const cycle = await findCycle(house)
  const authorities = cycle ? await loadAuthorities(house.db, cycle.authority) : []
  return { cycle, authorities, clock: await loadHouseClock(house, cycle?.id) }
}

type Shared = Awaited<ReturnType<typeof lookAround>>
type Found = Awaited<ReturnType<typeof lookUp>>
type Kept = { readonly version: number; readonly shared: Promise<Shared>; readonly people: Map<string, Found> }
const kept = new WeakMap<House, Kept>()

/** What was looked up stays true until somebody writes to the record. */
async function recall(house: House, version: number, personId: string): Promise<Found> {
  let known = kept.get(house)
  if (known?.version !== version) {
    known = { version, shared: lookAround(house), people: new Map() }
    kept.set(house, known)
    // Whoever waits for it hears of it; the next who looks tries anew.
    known.shared.catch(() => kept.delete(house))
  }
  if (known.people.has(personId)) return known.people.get(personId)
  const found = await lookUp(house, personId, known.shared)
  known.people.set(personId, found)
  return found
}
