import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { plusDays } from '../calendar/index.ts'
import { contextOn, holder } from '../cycle/testing.ts'
import { Stream } from '../stream/testing.ts'
import {
  organisationAggregate,
  predecessorsOf,
  successorsOf,
  superiorFunctions,
  SYSTEM,
  unitOn,
  unitsOn,
  type Organisation,
  type UnitChange,
  type UnitForm,
} from './index.ts'

const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const FIRST = '2024-01-01'
const DAYS = 40

const code = fc.constantFrom(...codes)
const superiors = fc.dictionary(fc.constantFrom(...superiorFunctions), code, { maxKeys: 2 })
const some = fc.uniqueArray(code, { minLength: 1, maxLength: 3 })
const form = (of: string, above: UnitForm['superiors']): UnitForm => ({
  code: of,
  name: `Xã ${of}`,
  kind: 'COMMUNE',
  collective: 'Đảng ủy',
  group: 'x',
  superiors: above,
})

const aChange: fc.Arbitrary<UnitChange> = fc.oneof(
  fc.record({ type: fc.constant('CREATE' as const), unit: fc.tuple(code, superiors).map(([of, up]) => form(of, up)) }),
  fc.record({ type: fc.constant('RENAME' as const), code, name: fc.constantFrom('Xã Một', 'Xã Hai', 'Xã Ba') }),
  fc.record({ type: fc.constant('MERGE' as const), units: some, into: code }),
  fc.record({ type: fc.constant('SPLIT' as const), code, into: some, goesOn: fc.boolean() }),
  fc.record({ type: fc.constant('TRANSFER' as const), codes: some, superiors }),
  fc.record({ type: fc.constant('ABOLISH' as const), code, reason: fc.constant('Giải thể') }),
)
const decisions = fc.array(
  fc.record({ after: fc.nat(DAYS), changes: fc.array(aChange, { minLength: 1, maxLength: 3 }) }),
  {
    maxLength: 12,
  },
)

const days = Array.from({ length: DAYS + 2 }, (_, n) => plusDays(FIRST, n))
const standing = (organisation: Organisation, until: string) =>
  days
    .filter((day) => day < until)
    .map((day) => unitsOn(organisation, day).map(({ name, superiors, from }) => ({ name, superiors, from })))

const started = () => {
  const stream = new Stream(organisationAggregate)
  for (const each of ['a', 'b', 'c', 'd'])
    stream.must(
      {
        type: 'establish',
        unit: { ...form(each, each === 'a' ? {} : { party: 'a' }), from: FIRST },
        people: [],
        tenures: [],
      },
      contextOn(FIRST, SYSTEM),
    )
  return stream
}

test.prop([decisions], { numRuns: 100 })('whatever is decided, in whatever order it is entered', (drawn) => {
  const stream = started()
  for (const [index, { after, changes }] of drawn.entries()) {
    const from = plusDays(FIRST, after)
    const before = stream.now
    const decision = { number: `${index + 1}-QĐ/TU`, date: FIRST, body: 'Tỉnh ủy' }
    const refusal = stream.tell(
      { type: 'reorganise', decision, from, changes },
      contextOn(FIRST, holder('SECRETARIAT')),
    )
    // No day before it is another than it was; and a refused one changes nothing at all.
    expect(standing(stream.now, from)).toEqual(standing(before, from))
    if (refusal) expect(stream.now).toBe(before)
  }
  const { now } = stream
  for (const [of, periods] of Object.entries(now.units)) {
    // Periods follow one on another, and none is empty or shares a day.
    for (const [index, { from, to, code: own }] of periods.entries()) {
      expect(own).toBe(of)
      if (to !== undefined) expect(from <= to).toBe(true)
      const next = periods[index + 1]
      if (next) expect(to !== undefined && to < next.from).toBe(true)
    }
    // On each day of its life there is exactly one way in which it stands, and none outside.
    for (const day of days) {
      const covering = periods.filter(({ from, to }) => from <= day && (to === undefined || day <= to))
      expect(covering.length).toBeLessThanOrEqual(1)
      expect(unitOn(now, of, day)).toBe(covering[0])
    }
    // Whoever is no more has successors or a reason.
    for (const { to, ended } of periods) {
      if (to === undefined || periods.some(({ from }) => from === plusDays(to, 1))) continue
      const isContinued = successorsOf(now, of).some(({ on }) => on === plusDays(to, 1))
      expect(isContinued || ended?.reason !== undefined).toBe(true)
    }
    for (const { from, on } of predecessorsOf(now, of)) expect(unitOn(now, from, plusDays(on, -1))).toBeDefined()
  }
  expectTree(now)
})

const transfers = fc.array(
  fc.record({
    after: fc.nat(DAYS),
    code: fc.constantFrom('a', 'b', 'c'),
    under: fc.constantFrom('a', 'b', 'c'),
  }),
  { minLength: 4, maxLength: 12 },
)

test.prop([transfers])('nobody comes to stand above himself, however often units are put under others', (drawn) => {
  const stream = started()
  for (const [index, { after, code: moved, under }] of drawn.entries()) {
    const decision = { number: `${index + 1}-QĐ/TU`, date: FIRST, body: 'Tỉnh ủy' }
    const changes = [{ type: 'TRANSFER', codes: [moved], superiors: { party: under } }] as const
    const command = { type: 'reorganise', decision, from: plusDays(FIRST, after), changes } as const
    stream.tell(command, contextOn(FIRST, SYSTEM))
  }
  expectTree(stream.now)
})

/** On every day each superior is there, and nobody stands above himself. */
function expectTree(now: Organisation): void {
  for (const day of days)
    for (const unit of unitsOn(now, day))
      for (const by of superiorFunctions) {
        const above = new Set<string>()
        for (let up = unit.superiors[by]; up !== undefined; up = unitOn(now, up, day)?.superiors[by]) {
          expect(unitOn(now, up, day), `${up} is above ${unit.code} on ${day}`).toBeDefined()
          expect(up === unit.code || above.has(up)).toBe(false)
          above.add(up)
        }
      }
}
