import type { CaseInput } from '@khoan-viec/grading/case'
import { expect, test } from 'vitest'
import { compareYear } from './compare.ts'

const year: CaseInput = {
  period: { from: '2026-01-01', to: '2026-12-31' },
  side: 'PARTY',
  overlays: ['HOANG_MAI_DOWNGRADE'],
  subjects: [{ id: 'qv', kind: 'COLLECTIVE', group: 'communes', common: 27, results: 62 }],
  tasks: Array.from({ length: 10 }, (_, at) => ({
    id: `t${at + 1}`,
    origin: 'REGISTERED',
    obligors: ['qv'],
    outcome: at === 9 ? 'NOT_DONE' : 'COMPLETED',
  })),
}

test('names who moves under other settings, and by which rule', () => {
  expect(compareYear(year, { settings: { downgradeSteps: 2, downgradeFloor: 'NOT_COMPLETED' } })).toMatchObject({
    can: true,
    comparison: {
      study: true,
      moves: [
        {
          subject: 'qv',
          from: { level: 'COMPLETED' },
          to: { level: 'NOT_COMPLETED', by: expect.arrayContaining(['HOANG_MAI_DOWNGRADE']) },
        },
      ],
    },
  })
})

test('moves nobody where nothing is asked to be otherwise', () => {
  expect(compareYear(year, { settings: {} })).toMatchObject({ can: true, comparison: { moves: [], unmoved: 1 } })
})

test('says what the other text needs and whose it is, and which setting is none', () => {
  expect(compareYear(year, { regulation: 'PARTY-124', settings: {} })).toEqual({
    can: false,
    field: 'subjects[0].criteria',
    subject: 'qv',
  })
  expect(compareYear(year, { settings: { capbase: 'GOOD_ONLY' } })).toEqual({ can: false, field: 'settings.capbase' })
})
