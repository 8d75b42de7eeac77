import { expect, test } from 'vitest'
import { findWritten } from './find-written.ts'

const NAME = 'Nguyễn Thị Bích Ngọc'
const found = (text: string, secret: string = NAME) => findWritten([{ by: 'api.log', text }], [secret]).length > 0

test('what was written is found however a log spells it', () => {
  expect(found(`{"msg":"${NAME} signed"}`)).toBe(true)
  expect(found(NAME.normalize('NFD'))).toBe(true)
  expect(found(`/papers/${encodeURIComponent(NAME)}.pdf`)).toBe(true)
  expect(found(String.raw`Nguy\u1ec5n Th\u1ecb B\u00edch Ng\u1ecdc`)).toBe(true)
  expect(found(Buffer.from(`${NAME} và người khác`).toString('base64'))).toBe(true)
  expect(found('Nguyễn Thị')).toBe(false)
})

test('digits are found as a number of their own, not within a longer one', () => {
  expect(found('{"code":"135797"}', '135797')).toBe(true)
  expect(found('{"time":1713579700}', '135797')).toBe(false)
})
