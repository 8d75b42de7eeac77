import { expect, test } from 'vitest'
import { isSound, type Replayed, writeReplayed } from './replay-record.ts'

const erased = { type: 'history-erased', workflow: 'task/cap-giay', run: 'r1', decision: '7-QĐ/ThU' } as const
const year: Replayed = {
  house: 'small',
  cycle: '2024',
  kept: [{ type: 'history-kept', workflow: 'task/ket-nap', run: 'r2', history: { hash: 'a'.repeat(64), size: 12 } }],
  lost: [],
  erased: [erased],
  open: [],
  replayed: 1,
  faults: [],
}

test('what was erased by decision is told with its decision, and fails nothing', () => {
  expect(writeReplayed(year).split('\n')).toEqual([
    expect.stringContaining('1 of 1 histories of 2024'),
    'task/cap-giay (run r1): erased by decision 7-QĐ/ThU.',
  ])
  expect(isSound(year)).toBe(true)
  expect(isSound({ ...year, kept: [], replayed: 0 })).toBe(true)
})

test('a year of which nothing is there, or something fails, is not sound', () => {
  expect(isSound({ ...year, kept: [], erased: [], replayed: 0 })).toBe(false)
  const fault = { workflow: 'task/ket-nap', run: 'r2', fault: { code: 'file-missing' } } as const
  expect(isSound({ ...year, replayed: 0, faults: [fault] })).toBe(false)
})
