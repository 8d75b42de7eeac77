import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Api, at, bringToReview, openApi, openTown, refusalOf, type Town } from '../testing/index.ts'
import { units } from '../testing/town.ts'
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
async function transfer(id = 'qv-1', unit = 'qd', day = '2024-06-03'): Promise<void> {
  const to = [{ task: `${id}.${unit}`, unit }]
  const why = { decision: '45-QĐ/ThU', ground: 'Giao lại' }
  await town.act(`task/${id}`, { type: 'transfer', ...why, to }, at(day), 'office')
  const { task } = await (await api.as('office')).task.byId.query({ id })
  const { obligors: _, ...terms } = task.contract?.terms ?? { obligors: undefined }
  const from = { task: id, cycle: task.cycle, unit: task.unit, decision: why.decision }
  const { registration, cycle, origin } = task
  const taking = { task: `${id}.${unit}`, cycle, unit, from, origin, registration, terms }
  await town.act(`task/${id}.${unit}`, { type: 'take-over', ...taking }, at(day))
  await town.setToday('2024-06-06')
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

test('whoever took it over reads it as it was; who passed it on learns where it is, and opens it only if he may', async () => {
  await transfer()
  const heir = await api.as('qd-secretary')
  const { before } = await heir.task.byId.query({ id: 'qv-1.qd' })
  expect(before).toMatchObject({ id: 'qv-1', unit: { code: 'qv', name: 'xã Quỳnh Vinh' }, title: expect.any(String) })
  expect((await heir.task.byId.query({ id: 'qv-1' })).task.status).toBe('SETTLED')
  expect((await heir.unit.byCode.query({ code: 'qd' })).takenOver).toMatchObject([
    { id: 'qv-1', unitName: 'xã Quỳnh Vinh' },
  ])
  // And nothing else of that unit.
  expect(await refusalOf(heir.unit.byCode.query({ code: 'qv' }))).toMatchObject({ code: 'not-found' })

  const old = await api.as('qv-secretary')
  expect((await old.task.byId.query({ id: 'qv-1' })).after).toEqual([
    { id: 'qv-1.qd', cycle: '2024', unit: { code: 'qd', name: 'phường Quỳnh Dị' } },
  ])
  expect(await refusalOf(old.task.byId.query({ id: 'qv-1.qd' }))).toMatchObject({ code: 'not-found' })
})

test('through several units whoever has it now reads it as it was in the first, in every list too, and nobody else does', async () => {
  const own = units.find(({ unit: { code } }) => code === 'qd')
  if (!own) throw new Error('there is no such ward')
  const nd = own.tenures.map((tenure) => ({
    ...tenure,
    id: `nd-${tenure.id}`,
    unit: 'nd',
    person: `nd-${tenure.post}`,
  }))
  const people = nd.map(({ person, name }) => ({ id: person, name }))
  const unit = { ...own.unit, code: 'nd', name: 'phường Mai Nam' }
  await town.act(HOUSE_ORGANISATION, { type: 'establish', unit, people, tenures: nd }, at('2024-06-03'))
  await transfer()
  const ids = async () => {
    const as = await api.as('nd-SECRETARY')
    return (await as.task.list.query({})).rows.map(({ id }) => id).toSorted()
  }
  expect(await ids()).toEqual([])
  await transfer('qv-1.qd', 'nd', '2024-06-04')
  expect(await ids()).toEqual(['qv-1', 'qv-1.qd', 'qv-1.qd.nd'])
  const heir = await api.as('nd-SECRETARY')
  expect((await heir.task.byId.query({ id: 'qv-1.qd' })).before).toMatchObject({
    id: 'qv-1',
    title: expect.any(String),
  })
  expect((await heir.task.byId.query({ id: 'qv-1' })).task.status).toBe('SETTLED')
  expect((await heir.task.history.query({ id: 'qv-1' })).rows.length).toBeGreaterThan(0)
  expect(await refusalOf(heir.task.byId.query({ id: 'qd-1' }))).toMatchObject({ code: 'not-found' })
  const first = await api.as('qv-secretary')
  expect(await refusalOf(first.task.byId.query({ id: 'qv-1.qd.nd' }))).toMatchObject({ code: 'not-found' })
})

test('the trial of a decision lists the open work that it would leave, with what is decided of it', async () => {
  const office = await api.as('office')
  const decision = { number: '9/NQ', date: '2024-03-01', body: 'HĐND tỉnh' }
  const merge = { type: 'MERGE' as const, units: ['qv'], into: 'qd' }
  const command = { type: 'reorganise' as const, decision, from: '2024-07-01', changes: [merge] }
  const tried = () => office.administration.tryReorganisation.query({ command })
  const [unit] = await workOf(tried)
  expect(unit).toMatchObject({ code: 'qv', name: 'xã Quỳnh Vinh', heir: 'qd' })
  const found = unit?.tasks.find(({ id }) => id === 'qv-1')
  expect(found).toMatchObject({ status: 'IN_PROGRESS', left: [{ left: expect.any(Number) }] })
  expect(found?.heads).toHaveLength(2)
  expect(found?.planned).toBeUndefined()

  const disposition = { kind: 'TRANSFER', to: [{ task: 'qv-1.qd', unit: 'qd' }] } as const
  const plan = {
    type: 'plan-settlement',
    from: '2024-07-01',
    decision: '9/NQ',
    ground: 'Sáp nhập',
    withUnit: true,
  } as const
  await town.act('task/qv-1', { ...plan, disposition }, at('2024-06-03'), 'office')
  const [after] = await workOf(tried)
  expect(after?.tasks.find(({ id }) => id === 'qv-1')?.planned).toEqual(disposition)

  // Recorded, it is listed until its day; what is decided of a task is changed until then.
  const others = after?.tasks.filter(({ id }) => id !== 'qv-1') ?? []
  for (const { id } of others)
    await town.act(`task/${id}`, { ...plan, disposition: { kind: 'CANCEL' } }, at('2024-06-03'), 'office')
  await town.act(HOUSE_ORGANISATION, command, at('2024-06-04'), 'office')
  const told = async () => (await office.administration.coming.query()).map(({ work }) => work)
  const qv1 = { id: 'qv-1', unitName: 'xã Quỳnh Vinh' }
  const whole = { ...qv1, becomes: 'WHOLE', to: ['phường Quỳnh Dị'] }
  const cancelled = others.map(({ id }) => expect.objectContaining({ id, becomes: 'CANCEL', to: [] }))
  expect(await told()).toEqual([[expect.objectContaining(whole), ...cancelled]])
  await town.act('task/qv-1', { type: 'withdraw-settlement', ground: 'Thôi' }, at('2024-06-05'), 'office')
  expect((await told())[0]?.[0]).toMatchObject({ ...qv1, becomes: 'BY_ITSELF', to: ['phường Quỳnh Dị'] })
})

type Tried = Awaited<ReturnType<Awaited<ReturnType<Api['as']>>['administration']['tryReorganisation']['query']>>

async function workOf(tried: () => Promise<Tried>) {
  const answer = await tried()
  if (!('work' in answer)) throw new Error(answer.refusal.code)
  return answer.work
}
