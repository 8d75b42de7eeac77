import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import { openArchive } from '@khoan-viec/dossier/archive'
import { readVerifier } from '@khoan-viec/dossier/built'
import { verifyDossier } from '@khoan-viec/dossier/verify'
import { keepHistory } from '@khoan-viec/histories/store'
import { eraseRecorded, sayInArchive } from '@khoan-viec/histories/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, bringToReview, CYCLE, openApi, openTown, REASON, signLog, type Town } from '../testing/index.ts'
import { closeReview, decideLevel, signContract } from '../testing/year-end.ts'

let town: Town
let api: Api
let vkey: string
let auditor: string
beforeAll(async () => {
  town = await openTown()
  await bringToReview(town)
  await closeReview(town)
  await signContract(town)
  await decideLevel(town)
  vkey = await signLog(town)
  api = await openApi(town)
  auditor = await api.takeSeat('auditor')
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const take = (path: string, cookie = auditor) => api.request(`/dossier/${path}.zip`, { headers: { cookie } })

async function bytesOf(path: string): Promise<Uint8Array> {
  const answer = await take(path)
  expect(answer.status).toBe(200)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(answer.headers.get('content-length')).toBe(String(bytes.length))
  return bytes
}

function filesIn(archive: Uint8Array) {
  const opened = openArchive(archive)
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  return opened.files
}

const subjects = { task: 'task/qv-1', person: 'person/qv-secretary', unit: 'unit/qv', grade: `grade/${CYCLE}:qv` }

describe.each(Object.entries(subjects))('the dossier of a %s', (kind, path) => {
  test('verifies under the key of the log, and has the same bytes when it is taken again', async () => {
    const archive = await bytesOf(path)
    const report = verifyDossier(filesIn(archive), { keys: [vkey], build: (await readVerifier()).build })
    expect(report).toMatchObject({ ok: true, manifest: { subject: { kind } } })
    expect(Buffer.compare(archive, await bytesOf(path))).toBe(0)
  })
})

const refusalIn = async (answer: Response): Promise<unknown> => [answer.status, await answer.json()]

describe('nobody but an auditor', () => {
  test.each(['chair', 'office', 'member', 'verifier', 'qv-secretary'])(
    '(%s) is told that there is one',
    async (person) => {
      const cookie = await api.takeSeat(person)
      for (const path of Object.values(subjects))
        expect(await refusalIn(await take(path, cookie))).toEqual([404, { refusal: { code: 'not-found' } }])
    },
  )

  test('and nobody without a seat', async () => {
    expect((await api.request('/dossier/task/qv-1.zip')).status).toBe(401)
  })
})

test.each(['task/none', 'person/none', 'unit/none', 'grade/none', 'meeting/hop-1', 'task/..%2Fqv-1'])(
  'of %s there is none',
  async (path) => expect(await refusalIn(await take(path))).toEqual([404, { refusal: { code: 'not-found' } }]),
)

test('what an entry names and the house has lost is said to be absent, with what still verifies', async () => {
  const files = filesIn(await bytesOf(subjects.grade))
  const paper = [...files.keys()].find((path) => path.startsWith('papers/')) ?? ''
  await rename(join(town.folder, paper), join(town.folder, 'away'))
  const report = verifyDossier(filesIn(await bytesOf(subjects.grade)), { keys: [vkey], build: 'another' })
  await rename(join(town.folder, 'away'), join(town.folder, paper))

  expect(report).toMatchObject({ ok: true, manifest: { absent: [paper.slice('papers/'.length, -'.json'.length)] } })
  expect(report.ok && report.notShown).toContainEqual({ code: 'absent', count: 1 })
})

test('of a history that was erased it says where and by which decision, in both languages', async () => {
  const db = openSqlite<Database>(join(town.folder, 'record.db'))
  const house = { db, folder: town.folder, cycle: CYCLE, build: 'test' }
  const run = { workflow: 'task/qv-1', run: 'run-1' }
  const kept = { ...run, type: 'history-kept', history: await keepHistory(town.folder, '{"events":[]}') } as const
  await sayInArchive(house, kept)
  await eraseRecorded(house, kept)
  const place = await db.selectFrom('entry').select('id').where('kind', '=', 'history-erased').executeTakeFirstOrThrow()
  await db.destroy()
  await signLog(town)

  const files = filesIn(await bytesOf(subjects.task))
  const { hash } = kept.history
  const shown = hash.replaceAll(/.{8}(?=.)/g, '$& ')
  expect(verifyDossier(files, { keys: [vkey], build: 'another' })).toMatchObject({
    ok: true,
    manifest: { absent: [hash] },
  })
  const index = place.id - 1
  for (const [page, says] of Object.entries({
    'ho-so.html': `Mục ${index}: lịch sử chạy ${shown} đã xóa theo quyết định số 7-QĐ/ThU vì có họ tên phải xóa.`,
    'dossier.html': `Entry ${index}: the history ${shown} was erased by decision 7-QĐ/ThU, for it held a name that had to go.`,
  })) {
    expect(textOf(files.get(page))).toContain(says)
    expect(textOf(files.get(page))).not.toMatch(/được nêu trong sổ nhưng không còn trong kho|is no longer kept/)
  }
})

/** The words of a page, without its tags. */
const textOf = (page: Uint8Array | undefined): string =>
  new TextDecoder()
    .decode(page)
    .replaceAll(/<wbr>|&shy;/g, '')
    .replaceAll(/<[^>]*>/g, '')

describe('while a round is open', () => {
  let open: Town
  let its: Api
  beforeAll(async () => {
    open = await openTown({ id: 'open-round' })
    await bringToReview(open)
    its = await openApi(open)
  })
  afterAll(async () => {
    await its.close()
    await open.close()
  })
  const takeThere = async () =>
    its.request('/dossier/task/qv-1.zip', { headers: { cookie: await its.takeSeat('auditor') } })

  test('what is not signed yet is waited for, and then to be asked for again', async () => {
    expect(await refusalIn(await takeThere())).toEqual([
      422,
      { refusal: { code: 'not-now', data: { status: 'NOT_SIGNED' } } },
    ])
  }, 30_000)

  test('no opinion of it is in the dossier, and it says how many are under seal', async () => {
    const key = await signLog(open)
    const archive = new Uint8Array(await (await takeThere()).arrayBuffer())
    const report = verifyDossier(filesIn(archive), { keys: [key], build: (await readVerifier()).build })

    expect(Buffer.from(archive).includes(REASON)).toBe(false)
    expect(report.ok && report.notShown).toContainEqual({ code: 'sealed', count: 2 })
  })
})
