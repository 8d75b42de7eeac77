import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appRouter } from '../router/index.ts'
import { type Api, bringToReview, MEETING, openApi, openTown, REASON, refusalOf, type Town } from '../testing/index.ts'
import { type Client, everyQuery } from '../testing/rights/every-query.ts'

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  await bringToReview(town)
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const everybody = [
  'chair',
  'member',
  'people-1',
  'people-2',
  'office',
  'board',
  'verifier',
  'auditor',
  'area',
  'qv-secretary',
  'qv-chairman',
  'qd-secretary',
  'qd-chairman',
]

test('every query of the API is among those asked here', () => {
  // Typed as nested, but flat when it runs.
  const procedures = appRouter._def.procedures as unknown as Record<
    string,
    { readonly _def: { readonly type: string } }
  >
  const known = Object.entries(procedures)
    .filter(([path, procedure]) => procedure._def.type === 'query' && !path.startsWith('rehearsal.'))
    .map(([path]) => path)
  expect(Object.keys(everyQuery).toSorted()).toEqual(known.toSorted())
})

test('the chair is answered, so that the silence looked for below is no failure', async () => {
  const as = await api.as('chair')
  const failed = await Promise.all(
    Object.entries(everyQuery).map(async ([path, ask]) => ((await refusalOf(ask(as))) ? [path] : [])),
  )
  expect(failed.flat()).toEqual([
    // In a rehearsal nobody has an account.
    'account.acts',
    'account.list',
    'account.mine',
    // Looked through by whoever may enter it.
    'administration.tryProvince',
    'board.byId',
    'draft.get',
    'grading.compare',
    'grading.subject',
    'handover.byId',
    'notice.reach',
    'notice.settings',
    'notice.toldHere',
    'rights.explain',
    'rights.tokens',
    'rights.webhooks',
    'system.status',
    'workflow.ofStream',
    'workflow.replay',
  ])
})

const answerOf = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    (answer) => JSON.stringify(answer) ?? '',
    (error: unknown) => String(error),
  )

describe.each(everybody)('%s', (person) => {
  test("reads nobody else's opinion while the round is open, whatever is asked", async () => {
    const as = await api.as(person)
    for (const [path, ask] of Object.entries(everyQuery)) {
      const answer = await answerOf(ask(as))
      const isOwn = (reason: string): boolean =>
        (person === 'member' && reason === REASON) || (person === 'people-1' && reason === `${REASON} (hai)`)
      const found = answer.match(new RegExp(`${REASON}( \\(hai\\))?`, 'g')) ?? []
      expect(
        found.filter((reason) => !isOwn(reason)),
        path,
      ).toEqual([])
    }
  })
})

test('an opinion is read by whoever gave it, and by all once the round is closed', async () => {
  const seenBy = async (person: string) => JSON.stringify(await (await api.as(person)).task.byId.query({ id: 'qv-1' }))
  expect(await seenBy('member')).toContain(REASON)
  const apart = await openTown({ id: 'later-year' })
  await bringToReview(apart)
  await apart.act('task/qv-1', { type: 'close-round' }, '2024-02-05T03:00:00.000Z', 'chair')
  const there = await openApi(apart)
  expect(JSON.stringify(await (await there.as('chair')).task.byId.query({ id: 'qv-1' }))).toContain(REASON)
  await there.close()
  await apart.close()
})

describe('a commune', () => {
  const ofOthers: Record<string, (as: Client) => Promise<unknown>> = {
    'the task of another': (as) => as.task.byId.query({ id: 'qv-1' }),
    'its history': (as) => as.task.history.query({ id: 'qv-1' }),
    'its entries': (as) => as.record.stream.query({ stream: { kind: 'task', id: 'qv-1' } }),
    'another unit': (as) => as.unit.byCode.query({ code: 'qv' }),
    'the tree of units': (as) => as.administration.tree.query({}),
    'what became of another unit': (as) => as.administration.unit.query({ code: 'qv' }),
    'the meeting': (as) => as.meeting.byId.query({ id: MEETING }),
    'the organisation': (as) => as.record.stream.query({ stream: { kind: 'organisation', id: 'house' } }),
    'what does not exist': (as) => as.task.byId.query({ id: 'qv-999' }),
  }
  test.each(Object.entries(ofOthers))('is told no more of %s than that it is not found', async (_, ask) => {
    expect(await refusalOf(ask(await api.as('qd-secretary')))).toEqual({ code: 'not-found' })
  })

  test('finds in no list, count or search a trace of another', async () => {
    const as = await api.as('qd-secretary')
    for (const [path, ask] of Object.entries(everyQuery)) {
      if (path === 'seats.list') continue
      expect(await answerOf(ask(as)), path).not.toMatch(/Cấp giấy chứng nhận cho 40 hộ|"qv-1"/)
    }
    expect((await as.task.list.query({})).total).toBe(1)
    expect((await as.unit.list.query({})).total).toBe(1)
    expect((await as.followUp.grid.query({})).rows.flatMap(({ cells }) => cells).map(({ id }) => id)).toEqual(['qd-1'])
    expect((await as.record.search.query({ text: 'cap giay' })).tasks).toEqual([])
  })

  test('commands about what it may not see are answered as if it were not there', async () => {
    const as = await api.as('qd-secretary')
    const sign = { type: 'sign', terms: 'a'.repeat(64) } as const
    expect(await refusalOf(as.task.obey.mutate({ id: 'qv-1', requestId: 'request-1', command: sign }))).toEqual({
      code: 'not-found',
    })
    expect(await refusalOf(as.task.obey.mutate({ id: 'qv-999', requestId: 'request-2', command: sign }))).toEqual({
      code: 'not-found',
    })
    expect(
      await refusalOf(
        as.meeting.obey.mutate({ id: MEETING, requestId: 'request-3', command: { type: 'close', notice: '1-TB/ThU' } }),
      ),
    ).toEqual({ code: 'not-found' })
  })
})

test('an area officer sees the units of the area and no others', async () => {
  const as = await api.as('area')
  expect((await as.task.list.query({})).rows.map(({ id }) => id)).toEqual(['qd-1'])
  expect(await refusalOf(as.task.byId.query({ id: 'qv-1' }))).toEqual({ code: 'not-found' })
})

test('an auditor sees everything', async () => {
  expect((await (await api.as('auditor')).task.list.query({ sort: 'title' })).rows.map(({ id }) => id)).toEqual([
    'qv-1',
    'qd-1',
  ])
})
