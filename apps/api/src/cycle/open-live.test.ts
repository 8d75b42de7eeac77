import type { CycleTerms } from '@khoan-viec/domain/cycle'
import { customaryPlan } from '@khoan-viec/domain/cycle'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { age, type Api, at, joinAs, openApi, openTown, refusalOf, setCode, type Town } from '../testing/index.ts'

let town: Town
let api: Api
let rehearsed: Town
let rehearsals: Api
beforeAll(async () => {
  town = await openTown({ live: true })
  api = await openApi(town)
  rehearsed = await openTown()
  rehearsals = await openApi(rehearsed)
})
afterAll(async () => {
  await Promise.all([api.close(), rehearsals.close()])
  await Promise.all([town.close(), rehearsed.close()])
})

const NEXT = '2027'
const { signing, ...rest } = customaryPlan(2027)
const plan = { ...rest, signing: { ...signing, remindAfterDays: [...signing.remindAfterDays] } }
const terms = {
  id: NEXT,
  name: 'Năm 2027',
  year: 2027,
  authority: 'hm',
  period: { from: '2027-01-01', to: '2027-12-31' },
  side: 'PARTY' as const,
  overlays: [],
  settings: {},
  orientation: '',
  symbol: 'ThU',
  limits: { tasksPerUnit: 3 },
  quorum: 0.5,
} satisfies Omit<CycleTerms, 'rehearsal'>
const real = { type: 'open', terms: { ...terms, rehearsal: false }, plan, clock: { kind: 'real', version: 1 } } as const
const rehearsal = {
  ...real,
  terms: { ...terms, rehearsal: true },
  clock: {
    kind: 'rehearsal',
    version: 1,
    anchorReal: at('2026-11-28'),
    anchorVirtual: at('2027-01-02'),
    rate: 1,
    paused: true,
  },
} as const
const open = (as: ReturnType<Api['client']>, command: typeof real | typeof rehearsal) =>
  refusalOf(as.cycle.obey.mutate({ requestId: `open-${command.clock.kind}`, command }))

/** Every check of the server is behind it: it was on its way to the engine, which is away in these tests. */
const ON_ITS_WAY = { code: 'engine-away' }

test('a live house takes a real year from whoever has just proven who he is, and no rehearsed one', async () => {
  const { cookie } = await setCode(api, await joinAs(api, 'office'))
  expect(await open(api.client(cookie), real)).toEqual(ON_ITS_WAY)
  expect(await open(api.client(cookie), rehearsal)).toEqual({ code: 'not-found' })
  await age(api, 'office')
  expect(await open(api.client(cookie), real)).toEqual({ code: 'step-up' })
})

test('a rehearsal takes a rehearsed year as ever, and no real one', async () => {
  const as = await rehearsals.as('office')
  expect(await open(as, rehearsal)).toEqual(ON_ITS_WAY)
  expect(await open(as, real)).toEqual({ code: 'not-found' })
})

test('the real year that was opened is the one that a commune looks at, and runs in real time', async () => {
  await town.act(`cycle/${NEXT}`, real, at('2026-11-28'), 'office')
  const me = await api.client(await joinAs(api, 'qv-secretary')).session.me.query()
  expect(me).toMatchObject({ live: true, cycle: { id: NEXT, status: 'RUNNING' }, time: { clock: { kind: 'real' } } })
})
