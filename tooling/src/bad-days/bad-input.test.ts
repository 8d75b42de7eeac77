import { registration } from '@khoan-viec/protocol/task'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from './product.ts'
import { beginYear, type Client, newId, outcomeOf, post, refused, type Year } from './year.ts'

const PATIENCE_MS = 240_000
const TASK = 'ket-nap'
const direct = { type: 'direct', text: 'Báo cáo tiến độ trước ngày họp giao ban' } as const

let product: Product
let year: Year
let chair: Client
beforeAll(async () => {
  product = await startProduct()
  year = await beginYear(product, '2024-03-08')
  chair = await year.as('chair')
}, PATIENCE_MS)
afterAll(async () => {
  await product[Symbol.asyncDispose]()
}, PATIENCE_MS)

const withRequest = async (requestId: string) => (await year.entries()).filter(({ request }) => request === requestId)

async function openWaiver(): Promise<string> {
  const { task } = await chair.task.byId.query({ id: TASK })
  return task.exchanges.findLast(({ kind }) => kind === 'WAIVER')?.id ?? ''
}

/** What is refused must leave no trace. */
async function withoutTrace<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  const before = await year.entries()
  const answer = await send()
  expect(await year.entries()).toEqual(before)
  return answer
}

describe('a request that is repeated', () => {
  test('one after the other: one effect, the same receipt', async () => {
    const asked = { id: TASK, requestId: newId(), command: direct }
    const first = await chair.task.obey.mutate(asked)
    expect(await chair.task.obey.mutate(asked)).toEqual(first)
    expect(await withRequest(asked.requestId)).toHaveLength(1)
  })

  test('five times at once: one effect, the same receipt', async () => {
    const asked = { id: TASK, requestId: newId(), command: direct }
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => chair.task.obey.mutate(asked)))
    for (const other of others) expect(other).toEqual(first)
    expect(await withRequest(asked.requestId)).toHaveLength(1)
  })

  test.each([
    ['with another content', { id: TASK, command: { ...direct, text: 'Lời khác' } }],
    ['of another task', { id: 'nha-van-hoa', command: direct }],
  ])('%s is refused as such', async (_, other) => {
    const requestId = newId()
    await chair.task.obey.mutate({ id: TASK, requestId, command: direct })
    await withoutTrace(async () => {
      expect(await outcomeOf(chair.task.obey.mutate({ ...other, requestId }))).toEqual(refused('request-id-reused'))
    })
  })
})

describe('what is no command', () => {
  const wrong: readonly [string, unknown, object][] = [
    ['an unknown command', { type: 'crown' }, { code: 'malformed', field: 'type' }],
    ["the system's own", { type: 'fall-overdue' }, { code: 'malformed', field: 'type' }],
    ['a field of the wrong kind', { ...direct, text: 7 }, { code: 'malformed', field: 'text' }],
    ['a field too many', { ...direct, actor: 'SYSTEM' }, { code: 'malformed', field: 'actor' }],
    ['a field too few', { type: 'direct' }, { code: 'missing', field: 'text' }],
    ['a field too long', { ...direct, text: 'ộ'.repeat(4_001) }, { code: 'too-long', field: 'text' }],
    ['nothing', null, { code: 'malformed' }],
  ]

  test.each(wrong)('is refused by its field, and nothing is recorded: %s', async (_, command, refusal) => {
    const cookie = await year.takeSeat('chair')
    await withoutTrace(async () => {
      const answer = await post(year, '/trpc/task.obey', { id: TASK, requestId: newId(), command }, { cookie })
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ error: { data: { refusal } } })
    })
  })

  test.each([
    ['no JSON', '{"id":', 400],
    ['more than a form holds', JSON.stringify({ id: 'x'.repeat(300_000) }), 413],
    ['nothing but depth', '['.repeat(50_000), 400],
  ])('is refused before it is read: %s', async (_, body, status) => {
    const cookie = await year.takeSeat('chair')
    await withoutTrace(async () => {
      const answer = await post(year, '/trpc/task.obey', body, { cookie })
      expect([status, 400]).toContain(answer.status)
      expect(await answer.text()).toMatch(/malformed|too-long/)
    })
  })

  test('who is not signed in, and who asks from a page of another origin, is not heard', async () => {
    const asked = { id: TASK, requestId: newId(), command: direct }
    const cookie = await year.takeSeat('chair')
    await withoutTrace(async () => {
      expect((await post(year, '/trpc/task.obey', asked)).status).toBe(401)
      const foreign = await post(year, '/trpc/task.obey', asked, { cookie, origin: 'https://example.com' })
      expect(foreign.status).toBe(403)
    })
  })
})

describe('who may not', () => {
  test.each<[string, string, object, object]>([
    [
      'acts out of turn',
      'chair',
      { type: 'conclude', verdict: 'APPROVED', ground: '' },
      refused('not-now', { data: { status: 'IN_PROGRESS' } }),
    ],
    ['acts out of his role', 'verifier', direct, refused('not-yours')],
    [
      'acts for a unit whose things he sees but which is not his',
      'organiser',
      { type: 'request-support', text: 'Đề nghị hỗ trợ' },
      refused('not-yours'),
    ],
  ])('%s is refused, and nothing is recorded', async (_, person, command, refusal) => {
    const client = await year.as(person)
    await withoutTrace(async () => {
      const sent = client.task.obey.mutate({ id: TASK, requestId: newId(), command: command as typeof direct })
      expect(await outcomeOf(sent)).toEqual(refusal)
    })
  })

  test('asks about or acts on what he may not see is answered as for what does not exist', async () => {
    const stranger = await year.as('head-di')
    const asking = (id: string) => [
      stranger.task.byId.query({ id }),
      stranger.task.history.query({ id }),
      stranger.record.stream.query({ stream: { kind: 'task', id } }),
      stranger.task.obey.mutate({
        id,
        requestId: newId(),
        command: { type: 'request-support', text: 'Đề nghị hỗ trợ' },
      }),
    ]
    await withoutTrace(async () => {
      const hidden = await Promise.all(asking(TASK).map((call) => outcomeOf<unknown>(call)))
      const absent = await Promise.all(asking('no-such-task').map((call) => outcomeOf<unknown>(call)))
      expect(hidden).toEqual(absent)
      expect(hidden).toEqual(absent.map(() => refused('not-found')))
    })
    const found = await Promise.all([stranger.task.list.query({}), stranger.record.search.query({ text: 'kết nạp' })])
    expect(JSON.stringify(found)).not.toContain(TASK)
  })

  test('registers in the name of another unit is refused as if it were not there', async () => {
    const { task } = await chair.task.byId.query({ id: TASK })
    const submit = (unit: string) =>
      ({
        type: 'submit',
        task: `new-${unit}`,
        cycle: '2024',
        unit,
        registration: registration.parse(task.registration),
      }) as const
    const stranger = await year.as('head-di')
    await withoutTrace(async () => {
      const sent = ['quynh-vinh', 'no-such-unit'].map((unit) =>
        stranger.task.obey.mutate({ requestId: newId(), command: submit(unit) }),
      )
      expect(await Promise.all(sent.map(outcomeOf))).toEqual([refused('not-found'), refused('not-found')])
    })
  })
})

describe('two at once on one task', () => {
  test('ask for the same, one of a kind: one is recorded, the other is told, and may ask again when that is settled', async () => {
    const people = await Promise.all(['secretary-vinh', 'chairman-vinh'].map(year.as))
    const command = { type: 'request-waiver', text: 'Đề nghị miễn do thẩm tra ngoài tỉnh kéo dài' } as const
    const asks = people.map((one) => {
      const asked = { id: TASK, requestId: newId(), command }
      return () => outcomeOf(one.task.obey.mutate(asked))
    })
    const outcomes = await Promise.all(asks.map((ask) => ask()))
    expect(outcomes).toContainEqual(refused('already-done'))
    expect(outcomes).toContainEqual({ receipt: expect.objectContaining({ kind: 'waiver-requested' }) })

    const decision = {
      type: 'decide-waiver',
      id: await openWaiver(),
      granted: false,
      decision: '8-QĐ/ThU',
      text: 'Chưa đủ căn cứ',
    } as const
    await chair.task.obey.mutate({ id: TASK, requestId: newId(), command: decision })
    // Under the same request ids: what was recorded is answered as before, what was refused is heard anew.
    const again = await Promise.all(asks.map((ask) => ask()))
    for (const outcome of again) expect(outcome).toMatchObject({ receipt: { kind: 'waiver-requested' } })
    expect(again).toContainEqual(outcomes.find((outcome) => 'receipt' in outcome))
  })

  test('decide it differently in two windows: one decision stands, the other is told', async () => {
    const id = await openWaiver()
    const before = await year.entries()
    const other = await year.as('chair')
    const decide = (window: Client, granted: boolean) => {
      const command = { type: 'decide-waiver', id, granted, decision: '9-QĐ/ThU', text: 'Đã xem xét' } as const
      return outcomeOf(window.task.obey.mutate({ id: TASK, requestId: newId(), command }))
    }
    const outcomes = await Promise.all([decide(chair, false), decide(other, true)])
    expect(outcomes.filter((outcome) => 'receipt' in outcome)).toHaveLength(1)
    expect(outcomes.filter((outcome) => 'refusal' in outcome)).toHaveLength(1)
    expect((await year.entries()).slice(before.length).map(({ kind }) => kind)).toEqual(['waiver-decided'])
  })
})
