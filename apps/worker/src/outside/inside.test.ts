import { expect, test } from 'vitest'
import { openDoor } from './inside.ts'

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::127.0.0.1',
  'fe80::1',
  'fd00::1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'localhost',
  '',
])('%s is inside, and not spoken to', (address) => {
  expect(openDoor([])(address, true)).toBe(false)
})

test.each(['8.8.8.8', '172.32.0.1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
  '%s is outside, and spoken to if it is encrypted',
  (address) => {
    expect([openDoor([])(address, true), openDoor([])(address, false)]).toEqual([true, false])
  },
)

test('a network that the settings name is spoken to, and no other', () => {
  const door = openDoor([{ address: '10.1.0.0', bits: 16 }])
  const addresses = ['10.1.2.3', '::ffff:10.1.2.3', '10.2.2.3', '127.0.0.1']
  expect(addresses.map((address) => door(address, false))).toEqual([true, true, false, false])
})
