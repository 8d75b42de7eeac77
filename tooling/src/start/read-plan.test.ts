import { expect, test } from 'vitest'
import { WrongCall } from '../call/index.ts'
import { CannotStart } from '../system/index.ts'
import { readPlan } from './read-plan.ts'

const env = { KHOAN_VIEC_DATA: '/data', INIT_CWD: '/', KHOAN_VIEC_LIVE: 'yes' }

test('rehearsals and the product for real stand on different data, whatever the surroundings say', () => {
  expect(readPlan([], env)).toMatchObject({ isLive: false, data: '/data' })
  expect(readPlan([], env).env).not.toHaveProperty('KHOAN_VIEC_LIVE')
  const live = { isLive: true, isBuilt: false, data: '/data/live', env: { KHOAN_VIEC_LIVE: '1' } }
  expect(readPlan(['--live'], env)).toMatchObject(live)
  expect(readPlan(['--live', '--built'], env)).toMatchObject({ ...live, isBuilt: true })
})

test('a word it does not know is answered with those it knows', () => {
  expect(() => readPlan(['--life'], env)).toThrow(CannotStart)
  expect(() => readPlan(['live'], env)).toThrow('Usage: npm start [-- --live] [--built]')
})

test('a wrong setting is refused by its name before anything begins', () => {
  expect(() => readPlan(['--live'], { ...env, PORT: 'http' })).toThrow(WrongCall)
  expect(() => readPlan([], { ...env, PORT: 'http' })).toThrow('PORT must be a whole number from 1 to 65535')
})

test('the live system lets no other machine in without HTTPS', () => {
  const open = { ...env, KHOAN_VIEC_HOST: '10.0.0.5' }
  expect(() => readPlan(['--live'], open)).toThrow('KHOAN_VIEC_ORIGIN')
  const origin = 'https://khoan-viec.example.gov.vn'
  expect(readPlan(['--live'], { ...open, KHOAN_VIEC_ORIGIN: origin }).settings.serving).toMatchObject({
    host: '10.0.0.5',
  })
  expect(readPlan([], open).isLive).toBe(false)
})
