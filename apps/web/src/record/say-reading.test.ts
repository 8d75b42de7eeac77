import { expect, test } from 'vitest'
import { sayAsked, sayInput } from './say-reading.ts'

test('what was read is said by its name, and by its own where it has none', () => {
  expect(sayAsked('task.byId')).toBe('Một việc')
  expect(sayAsked('asOf.task')).toBe('asOf.task')
  expect(sayAsked('constructor')).toBe('constructor')
})

test('what was asked for is said without the names of fields and without how the list was cut', () => {
  expect(sayInput('{"text":"đất ở","stream":{"kind":"task","id":"qv-1"},"page":1,"size":30,"sort":"-at"}')).toBe(
    'đất ở · task · qv-1',
  )
  expect(sayInput('{"from":"2024-03-01T16:59:59.999Z"}')).toBe('01/03/2024 23:59')
  expect(sayInput('contract/qv-1.pdf?lang=en')).toBe('contract/qv-1.pdf?lang=en')
  expect(sayInput('{"text":"cut off he…')).toBe('{"text":"cut off he…')
  expect(sayInput('null')).toBe('null')
})
