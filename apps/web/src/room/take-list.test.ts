import { listNames } from '@khoan-viec/protocol/list'
import { expect, test } from 'vitest'

const sources: Readonly<Record<string, string>> = import.meta.glob(['../**/*.tsx', '!../**/*.test.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Tables that are no lists to be taken away, by their files; why not stands in decision 0238. */
const others: Readonly<Record<string, 'OF_ONE' | 'SAME' | 'TRIAL'>> = {
  '../administration/national-list/province-preview.tsx': 'TRIAL',
  '../administration/people-list/list-preview.tsx': 'TRIAL',
  '../board/board-table.tsx': 'SAME',
  '../follow-up/light-grid.tsx': 'SAME',
  '../grading/group-panel.tsx': 'SAME',
  '../grading/why/section-view.tsx': 'OF_ONE',
  '../task/parts/indicator-table.tsx': 'OF_ONE',
  '../task/tabs/cascade-table.tsx': 'SAME',
}

test.each(listNames)('the list %s can be taken away where it is shown', (name) => {
  expect(Object.values(sources).some((source) => source.includes(`<TakeList of="${name}"`))).toBe(true)
})

test('every table can be taken away, or says why not', () => {
  const tables = Object.keys(sources).filter((file) => /<(?:Table|table)\b/.test(sources[file] ?? ''))
  const without = tables.filter((file) => !sources[file]?.includes('<TakeList'))
  expect(tables.length).toBeGreaterThan(15)
  expect(without.toSorted()).toEqual(Object.keys(others).toSorted())
})
