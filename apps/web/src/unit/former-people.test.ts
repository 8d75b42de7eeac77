import type { Tenure } from '@khoan-viec/domain/organisation'
import { expect, test } from 'vitest'
import { formerPeople } from './former-people.ts'

const tenure = (person: string, to?: string): Tenure => ({
  id: `${person}/${to}`,
  person,
  name: `Tên ${person}`,
  post: 'AREA_MEMBER',
  unit: 'qv',
  from: '2020-01-01',
  ...(to === undefined ? {} : { to }),
})

test('former people are those without a post today, each once; whose name is gone already is not offered', () => {
  const tenures = [
    tenure('left', '2024-06-30'),
    tenure('left', '2022-12-31'),
    tenure('back', '2022-12-31'),
    tenure('back'),
    tenure('leaving', '2024-07-01'),
    tenure('erased', '2021-12-31'),
  ]
  expect(formerPeople({ tenures, erased: ['erased'] }, '2024-07-01')).toEqual([{ person: 'left', name: 'Tên left' }])
})
