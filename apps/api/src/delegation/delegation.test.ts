import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, at, bringToReview, openApi, openTown, type Town } from '../testing/index.ts'
import { closeReview, signContract } from '../testing/year-end.ts'

const DAY = '2024-04-01'
const NUMBER = '05-GUQ/ĐU'
const report = {
  period: '2024-M03',
  values: { households: 5 },
  done: 'Đã đo đạc xong',
  difficulties: '',
  forecast: '2024-09-30',
  evidence: [],
}

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  await bringToReview(town)
  await closeReview(town)
  await signContract(town)
  const deputy = { id: 'qv-deputy', name: 'Cao Thị Hoài' }
  const into = { post: 'AREA_MEMBER', unit: 'qv', from: '2024-01-01', basis: 'FULL', decision: '1-QĐ/ThU' }
  await town.act(HOUSE_ORGANISATION, { type: 'appoint', person: deputy, ...into }, at('2024-02-08'), 'office')
  const terms = { number: NUMBER, tenure: 'qv-qv-secretary', delegate: deputy.id, remits: ['REPORTING'] }
  const days = { from: DAY, to: '2024-04-07' }
  await town.act(HOUSE_ORGANISATION, { type: 'delegate', ...terms, ...days }, at(DAY), 'qv-secretary')
  await town.setToday(DAY)
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const rowsOf = async (person: string) => await (await api.as(person)).delegation.list.query({})
const workOf = async (person: string) => (await (await api.as(person)).work.mine.query()).todos

describe('while it is in force', () => {
  test('it is seen by both, by their unit and by the authority, and by nobody else', async () => {
    const seen = async (person: string) => (await rowsOf(person)).map(({ own, mayRevoke }) => [own, mayRevoke])
    expect(await seen('qv-secretary')).toEqual([['GIVEN', true]])
    expect(await seen('qv-deputy')).toEqual([['RECEIVED', false]])
    expect(await seen('qv-chairman')).toEqual([[undefined, false]])
    expect(await seen('office')).toEqual([[undefined, true]])
    expect(await seen('verifier')).toEqual([[undefined, false]])
    expect(await seen('qd-secretary')).toEqual([])
    expect(await seen('area')).toEqual([])
    expect((await rowsOf('office'))[0]).toMatchObject({
      number: NUMBER,
      giver: { name: 'Hồ Sỹ Tùng' },
      delegate: { name: 'Cao Thị Hoài' },
      standing: 'IN_FORCE',
      unit: { name: 'xã Quỳnh Vinh' },
    })
  })

  test('what can be delegated is what the post does, to whoever is of the unit', async () => {
    const posts = async (person: string) => await (await api.as(person)).delegation.posts.query()
    expect(await posts('qv-secretary')).toMatchObject([
      { tenure: { post: 'SECRETARY' }, colleagues: [{ id: 'qv-deputy' }, { id: 'qv-chairman' }] },
    ])
    expect(await posts('auditor')).toEqual([])
    const [office] = await posts('office')
    expect(office?.colleagues.map(({ id }) => id)).not.toContain('auditor')
  })

  test('the deputy finds the work that was passed on to her, marked, and none besides', async () => {
    const mine = (await workOf('qv-deputy')).map(({ kind, behalf }) => [kind, behalf?.person.name, behalf?.number])
    expect(mine).toEqual([['report', 'Hồ Sỹ Tùng', NUMBER]])
    expect((await workOf('qv-secretary')).every(({ behalf }) => behalf === undefined)).toBe(true)
  })

  test('every entry made under it says for whom and by which paper', async () => {
    await town.act('task/qv-1', { type: 'report', report }, at(DAY), 'qv-deputy')
    const { rows } = await (await api.as('auditor')).task.history.query({ id: 'qv-1', sort: '-seq', size: 1 })
    expect(rows).toMatchObject([
      {
        kind: 'reported',
        person: { id: 'qv-deputy' },
        post: 'SECRETARY',
        behalf: { person: { id: 'qv-secretary', name: 'Hồ Sỹ Tùng' }, number: NUMBER },
      },
    ])
    const { task } = await (await api.as('qv-secretary')).task.byId.query({ id: 'qv-1' })
    expect(task.reports[0]?.versions[0]).toMatchObject({
      by: 'qv-deputy',
      for: { from: 'qv-secretary', decision: NUMBER },
    })
  })

  test('what was said for another that other puts right himself', async () => {
    const correct = { type: 'correct-report', report: { ...report, done: 'Đã đo đạc, cắm mốc' } }
    await expect(town.act('task/qv-1', correct, at(DAY), 'qv-chairman')).rejects.toThrow('not-yours')
    await town.act('task/qv-1', correct, at(DAY), 'qv-secretary')
  })
})

test('revoked, nothing of it remains: neither the work nor the next command', async () => {
  const ending = { type: 'revoke-delegation', delegation: `qv/${NUMBER}`, reason: 'Đã đi công tác về' }
  await town.act(HOUSE_ORGANISATION, ending, at(DAY), 'office')
  expect(await rowsOf('qv-deputy')).toMatchObject([
    { standing: 'REVOKED', mayRevoke: false, revoked: { by: { name: 'Đậu Đức Năm' }, reason: 'Đã đi công tác về' } },
  ])
  expect(await workOf('qv-deputy')).toEqual([])
  const again = { type: 'correct-report', report: { ...report, done: 'Sửa lần nữa' } }
  await expect(town.act('task/qv-1', again, at(DAY), 'qv-deputy')).rejects.toThrow('delegation-over')
  const why = { person: 'qv-deputy', kind: 'task', id: 'qv-1', act: 'correct-report', subject: '2024-M03' }
  expect((await (await api.as('office')).rights.explain.query(why)).ruling).toMatchObject({
    because: { why: 'delegation-over', standing: 'REVOKED' },
  })
})
