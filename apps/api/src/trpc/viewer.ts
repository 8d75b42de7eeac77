import { findPerson, listTenuresOf } from '@khoan-viec/db/people'
import { dayOf } from '@khoan-viec/domain/calendar'
import { virtualNow } from '@khoan-viec/domain/clock'
import type { Cycle } from '@khoan-viec/domain/cycle'
import { type Actor, isHeldOn, type Tenure } from '@khoan-viec/domain/organisation'
import type { Time } from '@khoan-viec/protocol/session'
import { type House, findCycle, loadHouseClock, readVersion } from '../house/index.ts'
import type { Context } from './context.ts'
import { notFound } from './refused.ts'

/** Who looks: always the session's person, with every tenure the record knows of. Never anything the request says. */
export type Viewer = {
  readonly house: House
  readonly person: { readonly id: string; readonly name: string }
  readonly actor: Extract<Actor, { kind: 'PERSON' }>
  /** Held today. */
  readonly posts: readonly Tenure[]
  readonly cycle: Cycle | undefined
  readonly time: Time
  /** Of the record when all this was looked up: see `readVersion`. */
  readonly version: number
}

export async function lookWhere(ctx: Context) {
  const session = await ctx.session()
  const { houses } = ctx.services
  const house = (session && (await houses.find(session.rehearsal))) ?? (await houses.newest())
  if (!house) throw notFound()
  return { house, db: house.db }
}

/** Undefined without a session, and when its rehearsal or person is there no more. */
export async function lookWho(ctx: Context): Promise<Viewer | undefined> {
  const session = await ctx.session()
  const house = session && (await ctx.services.houses.find(session.rehearsal))
  return house && seeAs(house, session.person)
}

export async function seeAs(house: House, personId: string): Promise<Viewer | undefined> {
  const version = await readVersion(house)
  const known = await recall(house, version, personId, () => lookUp(house, personId))
  if (!known) return undefined
  const { person, tenures, cycle, clock } = known
  const now = virtualNow(clock, Date.now())
  const time = { clock, now, today: dayOf(now) }
  return {
    house,
    person,
    actor: { kind: 'PERSON', person: person.id, name: person.name, tenures },
    posts: tenures.filter((tenure) => isHeldOn(tenure, time.today)),
    cycle,
    time,
    version,
  }
}

async function lookUp(house: House, personId: string) {
  const person = await findPerson(house.db, personId)
  if (!person) return undefined
  const [tenures, cycle] = await Promise.all([listTenuresOf(house.db, person.id), findCycle(house)])
  return { person, tenures, cycle, clock: await loadHouseClock(house, cycle?.id) }
}

type Found = Awaited<ReturnType<typeof lookUp>>
const kept = new WeakMap<House, { version: number; readonly people: Map<string, Found> }>()

/** What was looked up stays true until somebody writes to the record. */
async function recall(house: House, version: number, personId: string, look: () => Promise<Found>): Promise<Found> {
  let known = kept.get(house)
  if (known?.version !== version) {
    known = { version, people: new Map() }
    kept.set(house, known)
  }
  if (known.people.has(personId)) return known.people.get(personId)
  const found = await look()
  known.people.set(personId, found)
  return found
}
