import { expect, test } from 'vitest'
import { withoutName } from './index.ts'

const forgotten = { person: 'p1', instead: '[đã xoá]', texts: new Set(['Bà Ước phụ trách']) }

test('a name goes where its person stands beside it, and whole texts go that hold it; nothing else changes', () => {
  const state = {
    present: [
      { person: 'p1', name: 'Nguyễn Thị Ước', body: 'STANDING_COMMITTEE' },
      { person: 'p2', name: 'Nguyễn Thị Ước', body: 'STANDING_COMMITTEE' },
    ],
    missing: [{ subject: 'p1', name: 'Nguyễn Thị Ước', unit: 'qv' }],
    indicators: [{ id: 'p1', name: 'Số hộ' }],
    versions: [{ leadPerson: 'Bà Ước phụ trách', coordination: 'Bà Ước phụ trách cùng các chi bộ' }],
    note: null,
  }

  expect(withoutName(state, forgotten)).toEqual({
    ...state,
    present: [{ ...state.present[0], name: '[đã xoá]' }, state.present[1]],
    missing: [{ subject: 'p1', name: '[đã xoá]', unit: 'qv' }],
    versions: [{ leadPerson: '[đã xoá]', coordination: 'Bà Ước phụ trách cùng các chi bộ' }],
  })
})
