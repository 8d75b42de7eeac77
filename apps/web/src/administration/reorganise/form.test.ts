import { superiorFunctions } from '@khoan-viec/domain/organisation'
import { reorganisationTried } from '@khoan-viec/protocol/administration'
import { describe, expect, test } from 'vitest'
import {
  type ChangeForm,
  commandOf,
  createdIn,
  emptyFields,
  emptyForm,
  newChange,
  stepOf,
  takingAlong,
} from './form.ts'

const unit = (value: string) => ({ value, label: `Phường ${value}` })
const decision = { number: '12/NQ-HĐND', date: '2025-06-16', body: 'HĐND tỉnh', from: '2025-07-01' }
const typed = (...changes: readonly ChangeForm[]) => ({ ...emptyForm(), ...decision, changes: [...changes] })

const created: ChangeForm = {
  ...newChange('CREATE'),
  code: ' hm ',
  name: 'Phường Hoàng Mai',
  kind: 'WARD',
  collective: 'Đảng ủy phường Hoàng Mai',
  group: 'xa-phuong',
  superior: unit('nghe-an'),
}

describe('what is sent of the form', () => {
  const changes: readonly ChangeForm[] = [
    created,
    { ...newChange('MERGE'), units: [unit('a'), unit('b')], into: unit('hm') },
    { ...newChange('SPLIT'), unit: unit('c'), parts: [unit('hm')], goesOn: true },
    { ...newChange('RENAME'), unit: unit('d'), name: ' Phường Mới ' },
    { ...newChange('TRANSFER'), units: [unit('e')], isApart: true, superiors: { state: unit('f'), party: null } },
    { ...newChange('ABOLISH'), unit: unit('g'), reason: 'Kết thúc' },
  ]

  test('is what the wire takes, with nothing left empty', () => {
    const command = commandOf(typed(...changes))
    expect(reorganisationTried.parse({ command }).command).toEqual(command)
    expect(Object.entries(emptyFields(typed(...changes))).filter(([, value]) => value.trim() === '')).toEqual([])
    expect(command.changes).toMatchObject([
      { unit: { code: 'hm', superiors: Object.fromEntries(superiorFunctions.map((by) => [by, 'nghe-an'])) } },
      { units: ['a', 'b'], into: 'hm' },
      { code: 'c', into: ['hm'], goesOn: true },
      { code: 'd', name: 'Phường Mới' },
      { codes: ['e'], superiors: { state: 'f' } },
      { code: 'g', reason: 'Kết thúc' },
    ])
    expect(command.changes[3]).not.toHaveProperty('kind')
  })

  test.each(['CREATE', 'MERGE', 'SPLIT', 'RENAME', 'TRANSFER', 'ABOLISH'] as const)(
    'of %s names what is still empty',
    (type) => {
      const empty = Object.entries(emptyFields(typed(newChange(type)))).filter(([, value]) => value === '')
      expect(empty.length).toBeGreaterThan(0)
      for (const [field] of empty) expect(field).toMatch(/^changes\[0\]\./)
    },
  )
})

test('a unit that the decision makes can be merged into once it has a code and a name, whatever its code becomes', () => {
  const [made, ...others] = createdIn([created, newChange('CREATE')], 'mới')
  expect([made?.label, made?.hint, others]).toEqual(['Phường Hoàng Mai', 'mới', []])
  const merger = { ...newChange('MERGE'), units: [unit('a')], into: made ?? null }
  expect(commandOf(typed({ ...created, code: 'other' }, merger)).changes[1]).toMatchObject({ into: 'other' })
})

test('what stands under units that end is taken along: by a merger to where it leads, else to a unit chosen then', () => {
  const [made = null] = createdIn([created], 'mới')
  const merger = { ...newChange('MERGE'), units: [unit('a')], into: made }
  const changes = [created, merger, { ...newChange('ABOLISH'), unit: unit('g'), reason: 'Kết thúc' }]
  const orphans = [
    { code: 'a.01', name: 'Chi bộ 1', change: 1 },
    { code: 'g.01', name: 'Chi bộ 2', change: 2 },
    { code: 'a.02', name: 'Chi bộ 3', change: 1 },
  ]
  const [whole, open, ...others] = takingAlong(changes, orphans)
  if (!whole || !open) throw new Error('two changes take them along')
  expect(others).toEqual([])
  expect(commandOf(typed(...changes, whole)).changes[3]).toEqual({
    type: 'TRANSFER',
    codes: ['a.01', 'a.02'],
    superiors: Object.fromEntries(superiorFunctions.map((by) => [by, 'hm'])),
  })
  expect(open).toMatchObject({ units: [{ value: 'g.01', label: 'Chi bộ 2' }], superior: null })
})

test('a refusal leads to the step of its field', () => {
  expect([stepOf('decision.number'), stepOf('from'), stepOf('changes[2].into'), stepOf(undefined)]).toEqual([
    1, 1, 2, 1,
  ])
})
