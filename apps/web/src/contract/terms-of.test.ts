import type { ContractTerms, Registration } from '@khoan-viec/domain/task'
import { expect, test } from 'vitest'
import { firstDuties, nextDutyId, termsOf } from './terms-of.ts'

const registration: Registration = {
  title: 'Xóa nhà tạm',
  category: 'HARD',
  field: 'WELFARE',
  obstacle: 'x',
  notRoutine: 'x',
  basis: 'x',
  product: '62 nhà',
  indicators: [],
  milestones: [],
  deadline: '2024-11-30',
  weight: 2,
  allOrNothing: true,
  leadPerson: 'x',
  coordination: '',
  responsibility: 'x',
  authority: 'x',
  supportAsked: [{ what: 'Cấp kinh phí', who: 'Phòng Tài chính' }],
  risks: '',
  untilYear: 2025,
}
const offer = { decision: '15-QĐ/ThU', secretary: 's', chairman: 'c', duties: firstDuties({ registration }) }

test('the terms carry the work as registered, and nothing of why it was hard', () => {
  const terms = termsOf({ unit: 'qv', registration }, offer)
  expect(terms).toMatchObject({
    title: registration.title,
    product: registration.product,
    deadline: registration.deadline,
    untilYear: 2025,
    allOrNothing: true,
  })
  expect(terms.obligors).toEqual({ collective: 'qv', secretary: 's', chairman: 'c' })
  expect(terms).not.toHaveProperty('obstacle')
})

test('a task of one year says nothing of a last year', () => {
  const { untilYear: _, ...short } = registration
  expect(termsOf({ unit: 'qv', registration: short }, offer)).not.toHaveProperty('untilYear')
})

test('what the unit asked for is what the superior is offered to owe', () => {
  expect(firstDuties({ registration })).toEqual([
    { id: 'd1', what: 'Cấp kinh phí', who: 'Phòng Tài chính', due: '2024-11-30' },
  ])
  expect(firstDuties({ registration: { ...registration, supportAsked: [] } })).toHaveLength(1)
})

test('drawn up again, work and duties are those of the contract, whatever was registered', () => {
  const terms: ContractTerms = { ...termsOf({ unit: 'qv', registration }, offer), product: '70 nhà' }
  const contract = {
    terms,
    hash: 'h',
    offeredAt: '2024-03-01T00:00:00.000Z',
    signatures: [],
    reminded: [],
    earlier: [],
  }
  expect(termsOf({ unit: 'qv', registration, contract }, { ...offer, decision: '20-QĐ/ThU' })).toEqual({
    ...terms,
    decision: '20-QĐ/ThU',
  })
  expect(firstDuties({ registration, contract })).toBe(terms.superiorDuties)
})

test('a new duty never takes the id of one that stands', () => {
  const duties = [{ id: 'd2', what: '', who: '', due: '' }]
  expect(duties.map(({ id }) => id)).not.toContain(nextDutyId(duties))
})
