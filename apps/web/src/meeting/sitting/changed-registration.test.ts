import { fc, test as property } from '@fast-check/vitest'
import type { Registration } from '@khoan-viec/domain/task'
import { expect, test } from 'vitest'
import { formatNumber, parseNumber } from '../../format/numbers.ts'
import { changedRegistration, changesOf } from './changed-registration.ts'

const registration: Registration = {
  title: 'Xóa nhà tạm',
  category: 'HARD',
  field: 'WELFARE',
  obstacle: 'x',
  notRoutine: 'x',
  basis: 'x',
  product: '62 nhà',
  indicators: [{ id: 'houses', name: 'Nhà', kind: 'NUMBER', uom: 'nhà', baseline: 0, target: 62, weight: 1 }],
  milestones: [
    { id: 'm1', due: '2024-06-30', what: 'một nửa' },
    { id: 'm2', due: '2024-09-30', what: 'xong' },
  ],
  deadline: '2024-11-30',
  weight: 2,
  allOrNothing: false,
  leadPerson: 'x',
  coordination: '',
  responsibility: 'x',
  authority: 'x',
  supportAsked: [],
  risks: '',
}
const parse = (text: string) => parseNumber('vi', text)
const laidOut = changesOf(registration, (value) => formatNumber('vi', value))

test('without a change it is what was registered', () => {
  expect(changedRegistration(registration, laidOut, parse)).toEqual(registration)
})

property.prop([fc.integer({ min: 1, max: 1e9 })])('a new target is the only thing that differs', (target) => {
  const changes = { ...laidOut, targets: { houses: formatNumber('vi', target) } }
  const [indicator] = registration.indicators
  expect(changedRegistration(registration, changes, parse)).toEqual({
    ...registration,
    indicators: [{ ...indicator, target }],
  })
})

test('milestones stand by date after a change', () => {
  const { milestones } = changedRegistration(
    registration,
    { ...laidOut, dues: { m1: '2024-10-31', m2: '2024-09-30' } },
    parse,
  )
  expect(milestones.map(({ id }) => id)).toEqual(['m2', 'm1'])
})

test('what is no number is sent as none, to be refused at its field', () => {
  expect(changedRegistration(registration, { ...laidOut, weight: 'hai' }, parse).weight).toBeNaN()
})
