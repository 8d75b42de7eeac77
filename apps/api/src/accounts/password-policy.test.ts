import { passwordLeast, passwordMost } from '@khoan-viec/protocol/accounts'
import { expect, test } from 'vitest'
import { refusePassword } from './password-policy.ts'

const known = ['nam.dau', 'Đậu Đức Năm']
const codeOf = (password: string, hasCode = false) => refusePassword(password, { hasCode, known })?.code

test.each([
  ['cây đa đầu làng', undefined],
  ['ngõ nhỏ nhà tôi ở đó', undefined],
  ['aq8 zz kd 01 yy w', undefined],
  ['        spaces only between words', undefined],
  ['short but good', 'password-short'],
  ['123451234512345', 'password-common'],
  ['aaaaaaaaaaaaaaaa', 'password-common'],
  ['passwordpassword', 'password-common'],
  ['1234567890123456', 'password-common'],
  ['zyxwvutsrqponmlkj', 'password-common'],
  ['Khoán việc 2026', 'password-common'],
  ['đậu đức năm 1968', 'password-common'],
  ['nam.dau.nam.dau.1', 'password-common'],
])('%s: %s', (password, code) => {
  expect(codeOf(password)).toBe(code)
})

test('beside a code a password may be shorter, and the common ones are refused all the same', () => {
  expect(codeOf('rừng đước', true)).toBeUndefined()
  expect(codeOf('rừng đước')).toBe('password-short')
  expect(codeOf('football1', true)).toBe('password-common')
  expect(codeOf('PASSWORD1', true)).toBe('password-common')
})

test('length is counted in characters as they are read, and long ones are welcome to a limit', () => {
  expect(codeOf('ộ'.normalize('NFD').repeat(passwordLeast.alone - 1))).toBe('password-short')
  const song = 'Quê hương mỗi người chỉ một, như là chỉ một mẹ thôi, ai ơi đừng quên'
  expect(song.length).toBeGreaterThan(64)
  expect(codeOf(song)).toBeUndefined()
  expect(codeOf('rừng đước '.repeat(40))).toBe('password-long')
  expect(passwordMost).toBeGreaterThanOrEqual(64)
})
