import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../app/index.ts'
import { appRouter } from '../router/index.ts'
import { type Api, openApi, openTown, type Town } from '../testing/index.ts'
import { askedById } from '../testing/rights/asked-by-id.ts'
import { everyProcedure, everyRoute } from '../testing/rights/every-way-in.ts'

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

/** The controls of a rehearsal, which whoever comes may use: a year that is no rehearsal has none of them. */
const isOfRehearsal = (path: string): boolean => path.startsWith('rehearsal.')

test('every procedure keeps to the table of rights in a way that is named', () => {
  const procedures = Object.keys(appRouter._def.procedures).filter((path) => !isOfRehearsal(path))
  expect(Object.keys(everyProcedure).toSorted()).toEqual(procedures.toSorted())
})

test('so does every route', () => {
  const { app, close } = createApp(api.services, { host: '127.0.0.1' })
  const routes = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
  close()
  expect(Object.keys(everyRoute).toSorted()).toEqual([...new Set(routes)].toSorted())
})

test('whatever answers by the id of a thing that may be hidden is asked about every one of them', () => {
  const asked = Object.keys(askedById)
  const byId = [...Object.entries(everyProcedure), ...Object.entries(everyRoute)].flatMap(([name, keeping]) =>
    keeping === 'ID' ? [/\/\w+/.exec(name)?.[0] ?? name] : [],
  )
  expect(byId.filter((name) => !asked.some((each) => each.startsWith(name)))).toEqual([])
})
