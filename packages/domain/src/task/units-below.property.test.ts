import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { plusDays } from '../calendar/index.ts'
import { actor, AUTHORITY, contextOn, facts, holder, tenure, terms } from '../cycle/testing.ts'
import {
  alike,
  formBelow,
  gradingSubjects,
  isBelow,
  kindsBelow,
  nextCodeBelow,
  organisationAggregate,
  SYSTEM,
  takesWork,
  unitKinds,
  unitOn,
  unitPosts,
  type Unit,
  type UnitChange,
  type UnitForm,
} from '../organisation/index.ts'
import { Stream } from '../stream/testing.ts'
import { guardBirth } from './register.ts'

const FIRST = '2024-01-05'
const DAYS = 30
const communes = ['a', 'b']
const cells = ['a.01', 'a.02', 'b.01']

const commune = (code: string): UnitForm => ({
  code,
  name: `Xã ${code}`,
  kind: 'COMMUNE',
  collective: `Đảng ủy xã ${code}`,
  group: 'xa-phuong',
  superiors: alike(AUTHORITY),
})
const started = () => {
  const stream = new Stream(organisationAggregate)
  const town: UnitForm = { ...commune(AUTHORITY), kind: 'TOWN', superiors: {} }
  for (const unit of [town, ...communes.map(commune)])
    stream.must(
      { type: 'establish', unit: { ...unit, from: '2020-01-01' }, people: [], tenures: [] },
      contextOn(FIRST, SYSTEM),
    )
  return stream
}

const cell = fc.constantFrom(...cells)
const any = fc.constantFrom(...cells, ...communes)
const aChange: fc.Arbitrary<UnitChange> = fc.oneof(
  fc.tuple(cell, fc.constantFrom(...kindsBelow), fc.constantFrom(...communes, AUTHORITY)).map(([code, kind, unit]) => ({
    type: 'CREATE' as const,
    unit: formBelow(unit, { code, name: `Chi bộ ${code}`, kind }),
  })),
  fc.record({ type: fc.constant('RENAME' as const), code: any, kind: fc.constantFrom(...unitKinds) }),
  fc.record({
    type: fc.constant('TRANSFER' as const),
    codes: fc.tuple(cell),
    superiors: fc.constantFrom(...communes, AUTHORITY).map(alike),
  }),
  fc.record({ type: fc.constant('MERGE' as const), units: fc.tuple(any), into: any }),
  fc.record({ type: fc.constant('ABOLISH' as const), code: cell, reason: fc.constant('Nhập') }),
)

describe('cells and villages', () => {
  test.prop([fc.array(fc.tuple(fc.nat(DAYS), aChange), { maxLength: 14 })])(
    'are never graded, never given work and never asked to register, whatever is decided of them',
    (drawn) => {
      const stream = started()
      for (const [index, [after, change]] of drawn.entries()) {
        const decision = { number: `${index + 1}-QĐ/ĐU`, date: FIRST, body: 'Đảng ủy xã' }
        const command = { type: 'reorganise', decision, from: plusDays(FIRST, after), changes: [change] } as const
        stream.tell(command, contextOn(FIRST, holder('SECRETARIAT')))
      }
      const { now } = stream
      const below = Object.values(now.units).flatMap((periods) => periods.filter(isBelow))
      const codes = new Set(below.map(({ code }) => code))
      expect(gradingSubjects(now, terms).filter(({ unit }) => codes.has(unit))).toEqual([])
      for (const code of codes) expect(now.units[code]?.every(isBelow)).toBe(true)
      for (const unit of below) {
        expect(takesWork(now, unit.code, unit.from)).toBe(false)
        expect(refusalsOf(unit)).toMatchObject([{ code: 'not-yours' }, { code: 'not-yours' }])
      }
      // What is said of cells is not said of everybody.
      const other = unitOn(now, 'a', FIRST)
      if (other?.kind === 'COMMUNE') expect(refusalsOf(other)).toEqual([undefined, undefined])
      expect(gradingSubjects(now, terms).map(({ unit }) => unit)).toContain('a')
    },
  )

  test.prop([fc.constantFrom(...unitKinds)])('have no post of head that could sign for them: %s', (kind) => {
    expect(unitPosts[kind].length === 0).toBe(isBelow({ kind }))
  })

  test.prop([fc.uniqueArray(fc.oneof(fc.stringMatching(/^a\.\d{1,4}$/), fc.stringMatching(/^[ab][.\dx-]{0,4}$/)))])(
    'get a code of their unit that none of those that were ever borne is',
    (borne) => {
      const next = nextCodeBelow('a', borne)
      expect(next).toMatch(/^a\.\d{2,}$/)
      expect(borne).not.toContain(next)
    },
  )
})

/** Whether the unit's own heads, as an old record may know them even of a cell, and the authority's office may bring a task of it into being. */
function refusalsOf(unit: Unit) {
  const head = tenure('head', 'SECRETARY', unit.code)
  const office = tenure('office', 'SECRETARIAT')
  const known = facts({ unit: { ...unit, superiors: alike(AUTHORITY) }, tenures: [head], officials: [office] })
  const where = { today: '2024-01-10', facts: known }
  return [
    guardBirth('submit', unit.code, { ...where, actor: actor('head', head) }),
    guardBirth('add', unit.code, { ...where, actor: actor('office', office) }),
  ]
}
