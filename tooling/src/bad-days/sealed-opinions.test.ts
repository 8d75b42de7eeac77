import { appRouter } from '@khoan-viec/api/router'
import { parseCheckpoint } from '@khoan-viec/ledger/checkpoint'
import { bundlesOf, readBundle } from '@khoan-viec/ledger/tiles'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Product, startProduct } from './product.ts'
import { beginYear, newId, type Year } from './year.ts'

const PATIENCE_MS = 240_000
const TASK = 'nha-van-hoa'
const MEETING = 'hop-1'
const AUTHOR = 'deputy'
const AUDITOR = 'auditor'
const PRESENT = ['chair', AUTHOR, 'town-chairman', 'town-deputy', 'secretary-vinh']
const SECRET = 'Vị trí nhà văn hóa xóm chín chưa được bàn với dân'
const opinion = { type: 'give-opinion', stance: 'REJECT', reason: SECRET } as const

let product: Product
let year: Year
beforeAll(async () => {
  product = await startProduct()
  year = await beginYear(product, '2024-02-05')
  await year.playTo('2024-02-06', 'NONE')
  const chair = await year.as('chair')
  await chair.meeting.obey.mutate({ id: MEETING, requestId: newId(), command: { type: 'open', present: PRESENT } })
  const author = await year.as(AUTHOR)
  await vi.waitUntil(async () => (await author.task.byId.query({ id: TASK })).task.status === 'IN_REVIEW', PATIENCE_MS)
  await author.task.obey.mutate({ id: TASK, requestId: newId(), command: opinion })
}, PATIENCE_MS)
afterAll(async () => {
  await product[Symbol.asyncDispose]()
}, PATIENCE_MS)

const stream = { kind: 'task', id: TASK }
const renaming = {
  type: 'reorganise',
  decision: { number: '1-QĐ/TU', date: '2024-02-01', body: 'Tỉnh ủy' },
  from: '2024-03-01',
  changes: [{ type: 'RENAME', code: 'quynh-vinh', name: 'phường Quỳnh Vinh' }],
}
/** What each query is asked, so that it would show the opinion if it could. A query that is missing here fails the test. */
const questions: Readonly<Record<string, readonly object[]>> = {
  'acceptance.queue': [{}],
  'account.acts': [{}],
  'account.list': [{}],
  'account.mine': [{}],
  'administration.coming': [{}],
  'administration.nationalList': [{}],
  'administration.people': [{ text: 'nguyen' }],
  'administration.tree': [{}],
  'administration.tryProvince': [{ province: '40', group: 'Khối xã, phường' }],
  'administration.tryReorganisation': [{ command: renaming }],
  'administration.unit': [{ code: 'quynh-vinh' }],
  'administration.units': [{ text: 'quynh' }],
  'asOf.around': [{}],
  'asOf.compare': [{ from: '2024-01-02T00:00:00.000Z' }],
  'board.byId': [{ id: 'no-board' }],
  'board.list': [{}],
  'cycle.clock': [{}],
  'cycle.current': [{}],
  'delegation.list': [{}],
  'delegation.posts': [{}],
  'draft.get': [{ id: 'no-draft' }],
  'draft.list': [{}],
  'followUp.briefing': [{}],
  'followUp.grid': [{}],
  'grading.compare': [{ settings: {} }],
  'grading.subject': [{ id: '2024:quynh-vinh' }],
  'grading.table': [{}],
  'handover.byId': [{ id: 'no-act' }],
  'handover.ofUnit': [{ unit: 'quynh-vinh' }],
  'meeting.byId': [{ id: MEETING }],
  'meeting.list': [{}],
  'notice.list': [{}],
  'notice.reach': [{}],
  'notice.settings': [{}],
  'notice.toldHere': [{ id: 'A'.repeat(43) }],
  'notice.unread': [{}],
  'reading.check': [{}],
  // Of nobody: what an auditor typed is told, the secret looked for here as well.
  'reading.list': [{ person: 'nobody' }],
  'record.search': [{}, { text: SECRET }, { kinds: ['opinion-given'] }, { person: AUTHOR }],
  'record.state': [{}],
  'record.stream': [{ stream }, { stream: { kind: 'meeting', id: MEETING } }],
  'rehearsal.list': [{}],
  'rehearsal.report': [{}],
  'rehearsal.scenarios': [{}],
  'rehearsal.state': [{}],
  'rights.explain': [{ person: AUTHOR, kind: 'task', id: TASK, act: 'give-opinion' }],
  'rights.tokens': [{}],
  'rights.webhooks': [{}],
  'seats.list': [{}],
  'session.me': [{}],
  'system.status': [{}],
  'task.byId': [{ id: TASK }],
  'task.history': [{ id: TASK }],
  'task.list': [{}, { text: SECRET }],
  'task.similar': [{ text: SECRET }],
  'unit.byCode': [{ code: 'quynh-vinh' }],
  'unit.list': [{}],
  'work.mine': [{}],
  'workflow.ofStream': [{ stream }],
  'workflow.replay': [{ stream, run: 'none' }],
}

// Flat by path at run time, typed as the tree of rooms
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, { _def: { type: string } }>>
const queries = Object.keys(procedures).filter((path) => procedures[path]?._def.type === 'query')

/** What the log shows, once it is signed as far as the record reaches: every entry, as text. */
async function everyEntry(auditor: string): Promise<string> {
  const headers = { cookie: await year.takeSeat(auditor) }
  const recorded = (await (await year.as(auditor)).record.state.query()).entries
  const reader = {
    async read(path: string): Promise<Uint8Array | undefined> {
      const answer = await fetch(`${year.address}/log/${path}`, { headers })
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
    },
  }
  let size = 0
  await vi.waitUntil(async () => {
    const checkpoint = await reader.read('checkpoint')
    size = checkpoint ? parseCheckpoint(checkpoint).checkpoint.size : 0
    return size >= recorded
  }, PATIENCE_MS)
  const bundles = await Promise.all([...bundlesOf(size)].map((bundle) => readBundle(reader, bundle)))
  return bundles
    .flat()
    .map((entry) => new TextDecoder().decode(entry))
    .join('\n')
}

/** Everything that this person is told: the answer to each query, in one text. */
async function everythingTold(person: string): Promise<string> {
  const headers = { cookie: await year.takeSeat(person) }
  const told: string[] = []
  for (const [path, inputs] of Object.entries(questions)) {
    for (const input of inputs) {
      const asked = `${year.address}/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`
      const answer = await fetch(asked, { headers })
      // Answered or refused, but understood: a malformed question would show nothing.
      expect([200, 403, 404], path).toContain(answer.status)
      told.push(await answer.text())
    }
  }
  return told.join('\n')
}

test('every query of the API is asked', () => {
  expect(queries.toSorted()).toEqual(Object.keys(questions).toSorted())
})

test(
  'while the round is open nobody is told what another has said, whatever he asks; its author is, and all are when it is closed',
  async () => {
    const { groups } = await year.open.seats.list.query({ rehearsal: year.id })
    const people = [...new Set(groups.flatMap(({ seats }) => seats.map(({ person }) => person.id)))]
    for (const person of people.filter((each) => each !== AUTHOR)) {
      const told = await everythingTold(person)
      expect(told, person).not.toContain(SECRET)
      expect(told, person).not.toContain('"stance":"REJECT"')
    }
    expect(await everythingTold(AUTHOR)).toContain(SECRET)
    const sealed = await everyEntry(AUDITOR)
    expect(sealed).toContain('"kind":"opinion-given"')
    expect(sealed).not.toContain(SECRET)
    expect(sealed).not.toContain('"stance":"REJECT"')

    const chair = await year.as('chair')
    await chair.task.obey.mutate({ id: TASK, requestId: newId(), command: { type: 'close-round' } })
    expect(await everythingTold('chair')).toContain(SECRET)
    await vi.waitUntil(async () => (await everyEntry(AUDITOR)).includes(SECRET), PATIENCE_MS)
  },
  PATIENCE_MS,
)
