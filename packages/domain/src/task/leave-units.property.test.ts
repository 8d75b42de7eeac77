import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'
import { plusDays } from '../calendar/index.ts'
import type { LocalDate } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import { contextOn } from '../cycle/testing.ts'
import {
  type Actor,
  endedBy,
  endOf,
  type Organisation,
  organisationAggregate,
  reorganised,
  SYSTEM,
  type UnitChange,
  type UnitForm,
  unitOn,
} from '../organisation/index.ts'
import { Stream } from '../stream/testing.ts'
import { taskAggregate } from './aggregate.ts'
import type { TaskCommand } from './command.ts'
import type { TaskEvent } from './event.ts'
import { endBy, refuseGoneReceivers, refuseLeavingWork } from './leave-units.ts'
import { isDisposedOf, isOpen, needsDisposition } from './open-work.ts'
import { receiversOf } from './plan-settlement.ts'
import { leftOf } from './remainder.ts'
import type { Disposition } from './settlement.ts'
import { takeOversOf } from './take-over.ts'
import type { Task } from './task.ts'
import { approved, begin, contextAt, delivered, halfway, inProgress, inReview, offered } from './testing/story.ts'
import { actor, aRegistration, facts } from './testing/world.ts'

vi.setConfig({ testTimeout: 120_000 })

const AUTHORITY = facts.cycle.authority
const FIRST = '2024-10-01'
const DAYS = 12
const codes = ['a', 'b', 'c', 'd', 'e', 'f']
const code = fc.constantFrom(...codes)
const some = fc.uniqueArray(code, { minLength: 1, maxLength: 2 })
const form = (of: string): UnitForm => ({
  code: of,
  name: `Xã ${of}`,
  kind: 'COMMUNE',
  collective: 'Đảng ủy',
  group: 'x',
  superiors: { contracting: AUTHORITY },
})

const aChange: fc.Arbitrary<UnitChange> = fc.oneof(
  fc.record({ type: fc.constant('CREATE' as const), unit: code.map(form) }),
  fc.record({ type: fc.constant('MERGE' as const), units: some, into: code }),
  fc.record({ type: fc.constant('SPLIT' as const), code, into: some, goesOn: fc.boolean() }),
  fc.record({ type: fc.constant('ABOLISH' as const), code, reason: fc.constant('Giải thể') }),
  fc.record({
    type: fc.constant('TRANSFER' as const),
    codes: some,
    superiors: fc.constantFrom({}, { contracting: AUTHORITY }),
  }),
)

type Deed =
  | {
      readonly kind: 'DECIDE'
      readonly in: number
      readonly changes: readonly UnitChange[]
      readonly thorough: boolean
    }
  | { readonly kind: 'PLAN'; readonly task: number; readonly in: number; readonly how: number; readonly unit: string }
  | { readonly kind: 'WITHDRAW' | 'FAIL' | 'REPORT'; readonly task: number; readonly value: number }
  | { readonly kind: 'ADD'; readonly unit: string }

const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('DECIDE' as const),
      in: fc.integer({ min: -1, max: 5 }),
      changes: fc.array(aChange, { minLength: 1, maxLength: 3 }),
      thorough: fc.constantFrom(true, true, true, false),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('PLAN' as const),
      task: fc.nat(20),
      in: fc.integer({ min: 1, max: 6 }),
      how: fc.nat(5),
      unit: code,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('WITHDRAW' as const, 'FAIL' as const, 'REPORT' as const),
      task: fc.nat(20),
      value: fc.integer({ min: 0, max: 60 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ADD' as const), unit: code }) },
)

const kinds = [begin, inReview, approved, offered, halfway, inProgress, delivered].map((make) => make().task)

/** A town in memory, kept by the rules and by what is asked in a transaction of the record. */
class Town {
  today: LocalDate = FIRST
  decisions = 0
  readonly tasks = new Map<string, Task>()
  readonly events: { readonly before: Task; readonly event: TaskEvent }[] = []
  readonly organisation = new Stream(organisationAggregate)

  constructor(places: readonly (readonly [string, number])[]) {
    this.organisation.must(establish(AUTHORITY, {}), contextOn(FIRST, SYSTEM))
    for (const of of ['a', 'b', 'c', 'd'])
      this.organisation.must(establish(of, { contracting: AUTHORITY }), contextOn(FIRST, SYSTEM))
    for (const [place, [unit, kind]] of places.entries()) {
      const task = kinds[kind % kinds.length]
      if (task) this.tasks.set(`t${place}`, { ...task, id: `t${place}`, unit })
    }
  }

  get units(): Organisation {
    return this.organisation.now
  }

  factsOf(unit: string): CycleFacts {
    const stands = unitOn(this.units, unit, this.today)
    const ends = endOf(this.units, unit, { day: this.today, authority: AUTHORITY })
    const { unit: _, ...rest } = facts
    const calendar = { ...facts.calendar, registration: { opens: FIRST, closes: '2025-12-31' } }
    return { ...rest, calendar, tenures: [], ...(stands ? { unit: stands } : {}), ...(ends ? { ends } : {}) }
  }

  /** Whether it was recorded. */
  tell(id: string, unit: string, command: TaskCommand, who: Actor = actor('van_phong')): boolean {
    const before = this.tasks.get(id)
    const at = `${this.today}T02:00:00.000Z`
    const known = this.factsOf(unit)
    const context = contextAt(who, at, known)
    const decided = taskAggregate.decide(before, command, context)
    if (!decided.ok) {
      if (context.actor.kind === 'SYSTEM') throw new Error(`${id} ${command.type}: ${JSON.stringify(decided.refusal)}`)
      return false
    }
    const event = decided.value
    if (refuseGoneReceivers(event, this.units, known.ends !== undefined)) return false
    const seq = (before?.seq ?? 0) + 1
    const after = taskAggregate.evolve(before, { seq, event, at, requestId: '' }, known)
    this.tasks.set(id, after)
    if (before) this.events.push({ before, event })
    if (event.type === 'transferred' && !event.waits)
      for (const taking of takeOversOf(after, event, at))
        this.tell(taking.task, taking.unit, { type: 'take-over', ...taking }, SYSTEM)
    return true
  }

  /** What the calendar holds by this moment of the day. */
  passTime(): void {
    for (const id of this.tasks.keys())
      for (let due = this.dueOf(id); due; due = this.dueOf(id))
        this.tell(id, due.unit, this.complete(id, due.command), SYSTEM)
  }

  private dueOf(id: string) {
    const task = this.tasks.get(id)
    const due = task && taskAggregate.due(task, this.factsOf(task.unit))
    return due && due.at <= `${this.today}T02:00:00.000Z` ? { unit: task.unit, command: due.command } : undefined
  }

  /** Units under another authority go on in a year of that, which has not opened yet. */
  private complete(id: string, command: TaskCommand): TaskCommand {
    const task = this.tasks.get(id)
    if (!task || command.type !== 'settle-as-planned') return command
    const cycles = receiversOf(task, this.factsOf(task.unit)).map((unit) => {
      const own = unitOn(this.units, unit, this.today)?.superiors.contracting === AUTHORITY
      return [unit, own ? task.cycle : null] as const
    })
    return { ...command, cycles: Object.fromEntries(cycles) }
  }

  work = () => [...this.tasks.values()].map((task) => ({ task, authority: AUTHORITY }))
}

const establish = (of: string, superiors: UnitForm['superiors']) =>
  ({ type: 'establish', unit: { ...form(of), superiors, from: '2020-01-01' }, people: [], tenures: [] }) as const

const dispose = (task: Task, how: number, units: readonly string[]): Disposition => {
  const [first = 'a', second = first] = units
  if (how % 4 === 0) return { kind: isOpen(task) ? 'CANCEL' : 'CLOSE' }
  if (how % 4 === 1 && ['IN_PROGRESS', 'DELIVERED'].includes(task.status)) return { kind: 'CLOSE' }
  const left = leftOf(task)
  if (how % 4 === 2 && left.length > 0) {
    const half = Object.fromEntries(left.map(({ indicator, left: n }) => [indicator.id, Math.floor(n / 2)]))
    const one = Object.fromEntries(Object.entries(half).filter(([, n]) => n > 0))
    const rest = Object.fromEntries(left.map(({ indicator, left: n }) => [indicator.id, n - (half[indicator.id] ?? 0)]))
    return {
      kind: 'TRANSFER',
      to: [
        ...(Object.keys(one).length > 0 ? [{ task: `${task.id}.1`, unit: first, name: 'Một', owed: one }] : []),
        { task: `${task.id}.2`, unit: second, name: 'Hai', owed: rest },
      ],
    }
  }
  return { kind: 'TRANSFER', to: [{ task: `${task.id}.0`, unit: first }] }
}

function decideUnits(town: Town, { in: ahead, changes, thorough }: Extract<Deed, { kind: 'DECIDE' }>): void {
  town.decisions += 1
  const decision = { number: `${town.decisions}/NQ`, date: FIRST, body: 'Quốc hội' }
  const from = plusDays(town.today, ahead)
  const command = { type: 'reorganise', decision, from, changes } as const
  const decided = organisationAggregate.decide(town.units, command, contextOn(town.today, SYSTEM))
  if (!decided.ok || decided.value.type !== 'units-reorganised') return
  const event = decided.value
  const after = reorganised(town.units, event)
  const open = town.work().filter((each) => {
    const end = endBy(each, after, event)
    return end && needsDisposition(each.task, end) && !isDisposedOf(each.task, end)
  })
  const gone = changes.flatMap(endedBy)
  const standing = codes.filter((unit) => !gone.includes(unit) && unitOn(after, unit, from))
  for (const [place, { task }] of open.entries())
    if (thorough || place > 0)
      town.tell(task.id, task.unit, {
        type: 'plan-settlement',
        from,
        decision: decision.number,
        ground: 'Sắp xếp',
        withUnit: true,
        disposition: dispose(
          task,
          place + town.decisions,
          standing.filter((unit) => unit !== task.unit),
        ),
      })
  if (!refuseLeavingWork({ work: town.work(), between: [] }, after, event))
    town.organisation.must(command, contextOn(town.today, SYSTEM))
}

function act(town: Town, deed: Deed, place: number): void {
  if (deed.kind === 'DECIDE') return decideUnits(town, deed)
  if (deed.kind === 'ADD') {
    const id = `n${place}`
    const registration = aRegistration({ deadline: '2024-11-20', milestones: [] })
    const command = {
      type: 'add',
      task: id,
      cycle: facts.cycle.id,
      unit: deed.unit,
      registration,
      ground: 'Giao',
    } as const
    town.tell(id, deed.unit, command, actor('thuong_truc'))
    return undefined
  }
  const task = [...town.tasks.values()][deed.task % town.tasks.size]
  if (!task) return undefined
  if (deed.kind === 'PLAN')
    town.tell(task.id, task.unit, {
      type: 'plan-settlement',
      from: plusDays(town.today, deed.in),
      decision: 'QĐ riêng',
      ground: 'Điều chỉnh',
      disposition: dispose(task, deed.how, [deed.unit]),
    })
  if (deed.kind === 'WITHDRAW') town.tell(task.id, task.unit, { type: 'withdraw-settlement', ground: 'Thôi' })
  return undefined
}

const aPlay = fc.tuple(
  fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(6)), { minLength: 1, maxLength: 6 }),
  fc.array(fc.array(aDeed, { maxLength: 3 }), { minLength: DAYS, maxLength: DAYS }),
)
type Play = readonly [ConstructorParameters<typeof Town>[0], readonly (readonly Deed[])[]]

/** A town day after day, and after each of them what `check` asks. */
function play([places, days]: Play, check: (town: Town) => void): Town {
  const town = new Town(places)
  for (const [place, deeds] of days.entries()) {
    town.passTime()
    for (const [turn, deed] of deeds.entries()) {
      act(town, deed, place * 10 + turn)
      // Of a decision that takes effect today or did already the tasks hear at once.
      town.passTime()
    }
    check(town)
    town.today = plusDays(town.today, 1)
  }
  return town
}

function standsAlive(town: Town): void {
  for (const task of town.tasks.values()) {
    if (!isOpen(task)) continue
    const stands = unitOn(town.units, task.unit, town.today)
    expect(stands?.superiors.contracting, `${task.id} of ${task.unit} on ${town.today}`).toBe(AUTHORITY)
  }
}

test.prop([aPlay], { numRuns: 60 })(
  'no open task ever stands in a unit that is no more, and nothing is owed twice or lost',
  (played) => {
    const town = play(played, standsAlive)
    for (const { before, event } of town.events) {
      if (event.type !== 'transferred' || event.to.every(({ owed }) => owed === undefined)) continue
      for (const { indicator, left } of leftOf(before))
        expect(event.to.reduce((sum, { owed }) => sum + (owed?.[indicator.id] ?? 0), 0)).toBe(left)
    }
    // Every task that was transferred goes on, once for each of those it went to.
    for (const { settled, id } of town.tasks.values())
      for (const successor of settled?.waits ? [] : (settled?.to ?? []))
        expect(town.tasks.get(successor.task)?.from?.task).toBe(id)
  },
)

test('such towns come to all that may happen to such work', () => {
  const towns = fc.sample(aPlay, { seed: 1, numRuns: 120 }).map((played) => play(played, () => undefined))
  expect([...new Set(towns.flatMap(({ events }) => events.map(({ event }) => event.type)))]).toEqual(
    expect.arrayContaining([
      'cancelled',
      'closed-with-result',
      'settlement-lapsed',
      'settlement-planned',
      'settlement-withdrawn',
      'transferred',
    ]),
  )
})
