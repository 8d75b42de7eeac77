import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Api, at, bringToReview, openApi, openTown, refusalOf, type Town } from '../testing/index.ts'
import { closeReview, signContract } from '../testing/year-end.ts'

let town: Town
let api: Api
beforeEach(async () => {
  town = await openTown()
  api = await openApi(town)
  await bringToReview(town)
  await closeReview(town)
  await signContract(town)
})
afterEach(async () => {
  await api.close()
  await town.close()
})

/** What the workflow of the old task begins. */
async function transfer(): Promise<void> {
  const to = [{ task: 'qv-1.qd', unit: 'qd' }]
  const why = { decision: '45-QĐ/ThU', ground: 'Giao lại' }
  await town.act('task/qv-1', { type: 'transfer', ...why, to }, at('2024-06-03'), 'office')
  const { task } = await (await api.as('office')).task.byId.query({ id: 'qv-1' })
  const { obligors: _, ...terms } = task.contract?.terms ?? { obligors: undefined }
  const from = { task: 'qv-1', cycle: task.cycle, unit: 'qv', decision: why.decision }
  const { registration, cycle, origin } = task
  const taking = { task: 'qv-1.qd', cycle, unit: 'qd', from, origin, registration, terms }
  await town.act('task/qv-1.qd', { type: 'take-over', ...taking }, at('2024-06-03'))
  await town.setToday('2024-06-04')
}

test('work passed on is found from both ends, and what came of it counts where it was done', async () => {
  await transfer()
  const office = await api.as('office')
  expect(await office.task.byId.query({ id: 'qv-1' })).toMatchObject({
    task: { status: 'SETTLED' },
    outcome: { outcome: 'NOT_DONE' },
    after: [{ id: 'qv-1.qd', unit: { code: 'qd' }, title: expect.any(String) }],
  })
  expect(await office.task.byId.query({ id: 'qv-1.qd' })).toMatchObject({
    task: { status: 'IN_PROGRESS', contract: { terms: { obligors: { secretary: 'qd-secretary' } } } },
    before: { id: 'qv-1', unit: { code: 'qv' }, title: expect.any(String) },
    after: [],
  })
})

test('whoever sees one end learns of the other, and opens it only if he may', async () => {
  await transfer()
  const heir = await api.as('qd-secretary')
  const { before } = await heir.task.byId.query({ id: 'qv-1.qd' })
  expect(before).toEqual({ id: 'qv-1', cycle: '2024', unit: { code: 'qv', name: 'xã Quỳnh Vinh' } })
  expect(await refusalOf(heir.task.byId.query({ id: 'qv-1' }))).toMatchObject({ code: 'not-found' })
})
