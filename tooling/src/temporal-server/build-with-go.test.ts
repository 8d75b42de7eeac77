import { expect, test } from 'vitest'
import { parseGoVersion } from './build-with-go.ts'

test.each([
  ['go version go1.26.8 linux/amd64', { major: 1, minor: 26 }],
  ['go version go1.19 linux/arm64', { major: 1, minor: 19 }],
  ['go version go1.27rc1 linux/amd64', { major: 1, minor: 27 }],
])('%j is read', (answer, version) => expect(parseGoVersion(answer)).toEqual(version))

test('another answer is an error', () => {
  expect(() => parseGoVersion('gccgo (Debian) 12.2')).toThrow('not an answer of go version')
})
