import { expect, test } from 'vitest'
import { parseReadiness } from './readiness.ts'

test('a ready line is read with what it wants said', () => {
  expect(parseReadiness('{"ready":true}')).toEqual({ say: [] })
  expect(parseReadiness('{"ready":true,"say":["one","two"]}')).toEqual({ say: ['one', 'two'] })
})

test.each(['', 'ready', '{"ready":false}', '{"level":30,"msg":"ready"}', '{', '[]', 'null', '{"ready":"true"}'])(
  'the line %j is not one',
  (line) => expect(parseReadiness(line)).toBeUndefined(),
)
