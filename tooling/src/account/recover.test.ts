import { age, type Api, cookiesOf, joinAs, openApi, openTown, setCode, type Town } from '@khoan-viec/api/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NoSuchAccount, recover } from './recover.ts'

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown({ live: true })
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const whoIs = async (cookie: string) => (await api.client(cookie).session.me.query()).person?.id
const give = (name: string) => recover(town.data, 'https://khoan-viec.example.gov.vn', name)

test('whoever keeps the machine gives the one account of an office back; the log of accounts tells of it', async () => {
  const { cookie: lost } = await setCode(api, await joinAs(api, 'office'))
  const first = await give('office@hm')
  const lines = await give(' Office@HM ')
  const link = new URL(lines.at(-1) ?? '')
  expect(link.origin + link.pathname).toBe('https://khoan-viec.example.gov.vn/join')
  expect(await whoIs(lost)).toBe('office')

  // Made anew, the one before is good no more.
  const former = new URL(first.at(-1) ?? '').hash.slice(1)
  expect((await api.post('/auth/join/look', { token: former })).status).toBe(422)
  const body = { token: link.hash.slice(1), password: 'bến nước gốc đa sân đình' }
  const answer = await api.post('/auth/join/accept', body)
  const cookie = cookiesOf(answer)
  expect(await whoIs(cookie)).toBe('office')
  expect(await whoIs(lost)).toBeUndefined()
  expect((await api.post('/auth/join/accept', body)).status).toBe(422)

  const acts = (await api.client(cookie).account.acts.query({})).rows
  expect(acts.map(({ act, by }) => [act, by?.id])).toEqual([
    ['RECOVERED', 'office'],
    ['RECOVERY_AT_MACHINE', undefined],
    ['RECOVERY_AT_MACHINE', undefined],
    ['CODE_SET', 'office'],
    ['JOINED', 'office'],
  ])
  // Like anybody given back, he proves nothing that binds others until there is a second factor again.
  await age(api, 'office')
  expect((await api.client(cookie).account.mine.query()).hasTotp).toBe(false)
})

test('a name that nobody has is answered with those there are, and nothing is noted', async () => {
  await joinAs(api, 'chair')
  await expect(give('chariman')).rejects.toThrow(NoSuchAccount)
  await expect(give('chariman')).rejects.toThrow(/chair@hm, office@hm|office@hm, chair@hm/)
  await expect(recover(`${town.data}/nowhere`, 'http://localhost:4040', 'chair@hm')).rejects.toThrow('Nobody has')
})
