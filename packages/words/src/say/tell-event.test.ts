import { expect, test } from 'vitest'
import * as en from '../en/index.ts'
import * as vi from '../vi/index.ts'
import { tellEvent } from './index.ts'

const write = { number: String, date: (iso: string) => iso.slice(0, 10).split('-').reverse().join('/') }
const event = { type: 'concluded', ground: 'Đủ điều kiện', verdict: 'APPROVED', due: '2024-03-01', unknown: 'x' }

test('an entry says its fields in the order of their names, its words of the domain in those of people', () => {
  expect(tellEvent(event, vi, write)).toEqual([
    { term: 'Căn cứ', value: 'Đủ điều kiện' },
    { term: 'Kết luận', value: 'Duyệt' },
    { term: 'Hạn', value: '01/03/2024' },
  ])
  expect(tellEvent({ period: '2024-Q2', granted: false }, en, write).map(({ value }) => value)).toEqual([
    'quarter II of 2024',
    'no',
  ])
})

test('what an event is about is told as its own', () => {
  expect(tellEvent({ type: 'reported', report: { period: '2024-M03', done: 'Đã xong móng' } }, vi, write)).toEqual([
    { term: 'Đã làm', value: 'Đã xong móng' },
    { term: 'Kỳ', value: 'tháng 3/2024' },
  ])
})

test('what is empty, or of a form that has no words, is left to the raw text', () => {
  expect(tellEvent({ reason: '', text: { vi: 'x' }, level: 'GOOD', verdict: 'ANOTHER' }, vi, write)).toEqual([
    { term: 'Mức', value: 'Hoàn thành tốt nhiệm vụ' },
  ])
})
