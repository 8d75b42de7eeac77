import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appRouter } from '../router/index.ts'
import { type Api, bringToReview, openApi, openTown, type Town } from '../testing/index.ts'

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

/** What an auditor may still ask for, and why it changes nothing of the year. A new mutation is refused until it stands here. */
const open: Readonly<Record<string, string>> = {
  'account.endOtherSessions': 'a session of his own',
  'account.endSession': 'as above',
  'record.acknowledgeAlarm': 'what he says of an alarm stands beside the record, in his name',
  'record.askCheck': 'the check only reads; that he asked stands beside the record',
  'log.issueToken': 'a token of his own, to read by',
  'notice.addBrowser': 'where he himself is told',
  'notice.choose': 'how he himself wants to be told',
  'notice.confirmAddress': 'as above',
  'notice.markSeen': 'how far he himself has looked',
  'notice.removeBrowser': 'where he himself is told',
  'notice.setAddress': 'where he himself is told',
  'notice.setContact': 'as above',
  'work.markSeen': 'how far he himself has looked',
  'rehearsal.create': 'whoever comes may rehearse, with or without a seat',
  'rehearsal.pause': 'as above',
  'rehearsal.play': 'as above',
  'rehearsal.playTo': 'as above',
  'rehearsal.step': 'as above',
}

// Typed as nested, but flat when it runs.
const procedures = appRouter._def.procedures as unknown as Record<string, { readonly _def: { readonly type: string } }>
const mutations = Object.keys(procedures).filter((path) => procedures[path]?._def.type === 'mutation')

async function codeOf(answer: Response): Promise<string> {
  const said: unknown = await answer.json()
  return /"refusal":\{"code":"([a-z-]+)"/.exec(JSON.stringify(said))?.[1] ?? String(answer.status)
}

test('the mutations open to auditors are mutations', () => {
  expect(Object.keys(open).filter((path) => !mutations.includes(path))).toEqual([])
  expect(mutations.length).toBeGreaterThan(Object.keys(open).length)
})

describe.each(mutations.filter((path) => open[path] === undefined))('%s', (path) => {
  test('is refused to an auditor before what he sends is looked at; another gets further', async () => {
    const as = async (person: string) =>
      codeOf(await api.post(`/trpc/${path}`, {}, { cookie: await api.takeSeat(person) }))
    expect(await as('auditor')).toBe('not-yours')
    expect(await as('office')).not.toBe('not-yours')
  })
})

test('an auditor brings no file', async () => {
  const form = new FormData()
  form.set('file', new File(['Danh sách hộ đã được cấp giấy'], 'danh-sach.txt', { type: 'text/plain' }))
  const bring = async (person: string) => {
    const cookie = await api.takeSeat(person)
    return api.request('/evidence', {
      method: 'POST',
      body: form,
      headers: { cookie, origin: 'http://localhost:4040' },
    })
  }
  expect(await codeOf(await bring('auditor'))).toBe('not-yours')
  expect((await bring('office')).status).toBe(201)
})
