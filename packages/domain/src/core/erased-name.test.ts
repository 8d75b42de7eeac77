import { expect, test } from 'vitest'
import { erasedName, isErased, sayErased } from './index.ts'

test('what was erased is said in other words, wherever it stands in a text', () => {
  expect([isErased(erasedName('7-QĐ/ThU')), isErased('Nguyễn Thị Ước')]).toEqual([true, false])
  const told = JSON.stringify({ name: erasedName('7-QĐ/ThU'), by: ['chair', erasedName('8-QĐ/ThU')], none: '[đã xoá]' })

  expect(sayErased(told, (decision) => `[erased by decision ${decision}]`)).toBe(
    '{"name":"[erased by decision 7-QĐ/ThU]","by":["chair","[erased by decision 8-QĐ/ThU]"],"none":"[đã xoá]"}',
  )
})
