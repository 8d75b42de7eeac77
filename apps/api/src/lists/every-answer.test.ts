import { readFile } from 'node:fs/promises'
import { listNames } from '@khoan-viec/protocol/list'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appRouter } from '../router/index.ts'
import { type Api, openApi, type Town } from '../testing/index.ts'
import { everyAnswer, reasons } from '../testing/lists/every-answer.ts'
import { screens } from '../testing/lists/screens.ts'
import { everyQuery } from '../testing/rights/every-query.ts'
import { everybody, playYear } from '../testing/rights/play-year.ts'
import { everyList } from './every-list.ts'

let town: Town
let api: Api
beforeAll(async () => {
  town = await playYear()
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const inventory: Readonly<Record<string, Readonly<Record<string, string>>>> = everyAnswer
const kept = Object.values(inventory).flatMap((places) => Object.values(places))
const isReason = (word: string): boolean => reasons.some((reason) => reason === word)

/** Where in an answer rows stand, as the inventory names it. */
function rowsIn(answer: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return []
  if (Array.isArray(answer))
    return answer.some((row) => typeof row === 'object' && row !== null) ? [path.join('.') || '.'] : []
  return Object.entries(answer).flatMap(([name, value]) => rowsIn(value, [...path, name]))
}

test('every query stands in the inventory of lists, with all that anybody was ever answered', async () => {
  // Flat by path at run time, typed as the tree of rooms
  const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, { _def: { type: string } }>>
  const queries = Object.keys(procedures).filter((name) => procedures[name]?._def.type === 'query')
  expect(Object.keys(inventory).toSorted()).toEqual(queries.toSorted())
  const found = new Set<string>()
  for (const person of everybody) {
    const as = await api.as(person)
    for (const [name, ask] of Object.entries(everyQuery))
      for (const place of rowsIn(await ask(as).catch(() => undefined))) found.add(`${name} ${place}`)
  }
  const named = Object.entries(inventory).flatMap(([name, places]) =>
    Object.keys(places).map((place) => `${name} ${place}`),
  )
  expect(found.size).toBeGreaterThan(40)
  expect([...found].filter((place) => !named.includes(place))).toEqual([])
})

test('every list that is named there can be taken away, and is compared with its screen', () => {
  expect([...everyList.keys()].toSorted()).toEqual(listNames.toSorted())
  const lists = new Set(kept.filter((word) => !isReason(word)))
  expect([...lists].toSorted()).toEqual(listNames.toSorted())
  expect([...new Set(screens.map(({ list }) => list)), 'board'].toSorted()).toEqual(listNames.toSorted())
})

test('why something is none is written down', async () => {
  const page = await readFile(
    new URL('../../../../docs/decisions/0238-every-list-can-be-taken-away-or-says-why-not.md', import.meta.url),
    'utf8',
  )
  for (const reason of reasons) {
    expect(kept, reason).toContain(reason)
    expect(page).toMatch(new RegExp(`^- \`${reason}\`: .{20}`, 'm'))
  }
})
