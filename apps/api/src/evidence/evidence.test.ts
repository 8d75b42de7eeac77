import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { saveUpload } from '@khoan-viec/db/accounts'
import type { Evidence } from '@khoan-viec/domain/task'
import { evidenceLimitBytes } from '@khoan-viec/protocol/task'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, openApi, openTown, ORIGIN, type Town } from '../testing/index.ts'

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

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')

async function bring(person: string, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([bytes], name))
  return api.request('/evidence', {
    method: 'POST',
    body: form,
    headers: { cookie: await api.takeSeat(person), origin: ORIGIN },
  })
}

/** What the bringing was answered with. */
async function kept(person: string, text: string, name: string): Promise<Evidence> {
  // The first test looks at its form.
  return (await (await bring(person, new TextEncoder().encode(text), name)).json()) as Evidence
}

test('a file is kept by its content and read back by who brought it', async () => {
  const answer = await bring('qv-chairman', pdf, 'Biên bản nghiệm thu.pdf')
  expect(answer.status).toBe(201)
  const evidence = await answer.json()
  const hash = createHash('sha256').update(pdf).digest('hex')
  expect(evidence).toEqual({ hash, name: 'Biên bản nghiệm thu.pdf', type: 'application/pdf', size: pdf.length })
  expect(await readFile(join(town.folder, 'evidence', hash.slice(0, 2), hash))).toEqual(Buffer.from(pdf))

  const read = await api.request(`/evidence/${hash}`, { headers: { cookie: await api.takeSeat('qv-chairman') } })
  expect(new Uint8Array(await read.arrayBuffer())).toEqual(pdf)
  expect(read.headers.get('x-content-type-options')).toBe('nosniff')
  expect(read.headers.get('content-disposition')).toContain(encodeURIComponent('Biên bản nghiệm thu.pdf'))
})

test('brought twice it is there once, and nothing half-written stays', async () => {
  const bytes = new TextEncoder().encode('một tệp')
  await Promise.all([bring('qv-chairman', bytes, 'a.txt'), bring('qd-chairman', bytes, 'b.txt')])
  const hash = createHash('sha256').update(bytes).digest('hex')
  expect(await readdir(join(town.folder, 'evidence', hash.slice(0, 2)))).toEqual([hash])
})

test('whoever may not read a task that names it is told it is not there', async () => {
  const { hash } = await kept('qv-chairman', 'riêng', 'a.txt')
  const cookie = await api.takeSeat('qd-chairman')
  expect((await api.request(`/evidence/${hash}`, { headers: { cookie } })).status).toBe(404)
  expect((await api.request(`/evidence/${hash}?task=qv-1`, { headers: { cookie } })).status).toBe(404)
  expect((await api.request(`/evidence/${hash}`)).status).toBe(401)
})

describe('is no evidence:', () => {
  const zip = new Uint8Array([0x50, 0x4b, 0x05, 0x06, ...Array.from({ length: 18 }, () => 0)])
  test.each<[string, Uint8Array<ArrayBuffer>, string, { code: string; field: string }]>([
    [
      'a program called a picture',
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]),
      'photo.jpg',
      { code: 'malformed', field: 'file' },
    ],
    ['an archive called a paper', zip, 'paper.docx', { code: 'malformed', field: 'file' }],
    ['bytes of no kind', new Uint8Array([0, 1, 2, 3, 255]), 'a.txt', { code: 'malformed', field: 'file' }],
    ['nothing', new Uint8Array(0), 'a.txt', { code: 'missing', field: 'file' }],
    [
      'one byte too many',
      new Uint8Array(evidenceLimitBytes + 1).fill(97),
      'a.txt',
      { code: 'too-long', field: 'file' },
    ],
  ])('%s', async (_, bytes, name, refusal) => {
    const answer = await bring('qv-chairman', bytes, name)
    expect(await answer.json()).toMatchObject({ refusal })
    expect(answer.status).toBe(400)
  })
})

describe('opens to far more than it shows, so it is refused:', () => {
  const be32 = (value: number) => [24, 16, 8, 0].map((bits) => (value >>> bits) & 0xff)
  const png = (width: number, height: number) => [
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...be32(13),
    ...new TextEncoder().encode('IHDR'),
    ...be32(width),
    ...be32(height),
    8,
    6,
    0,
    0,
    0,
    ...be32(0),
    ...be32(0),
    ...new TextEncoder().encode('IDAT'),
    ...be32(0),
  ]
  const bombOf = async (bytes: Uint8Array<ArrayBuffer>, name: string) =>
    (await bring('qv-chairman', bytes, name)).json()

  test('a picture of more points than any screen or camera has', async () => {
    expect(await bombOf(new Uint8Array(png(100_000, 100_000)), 'a.png')).toMatchObject({
      refusal: { code: 'opens-too-large', field: 'file', data: { megapixels: 100 } },
    })
    expect(await bombOf(new Uint8Array(png(4_000, 3_000)), 'a.png')).toMatchObject({ type: 'image/png' })
  })

  test('a document whose directory declares gigabytes', async () => {
    const name = new TextEncoder().encode('[Content_Types].xml')
    const types = new TextEncoder().encode(
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    )
    const le = (value: number, bytes: number) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff)
    const local = [...le(0x04034b50, 4), ...le(20, 2), ...Array.from({ length: 12 }, () => 0)]
    const head = [...local, ...le(types.length, 4), ...le(types.length, 4), ...le(name.length, 2), ...le(0, 2)]
    const docx = (declared: number) => {
      const body = [...head, ...name, ...types]
      const entry = [...le(0x02014b50, 4), ...le(20, 2), ...le(20, 2), ...Array.from({ length: 12 }, () => 0)]
      const sizes = [...le(types.length, 4), ...le(declared, 4), ...le(name.length, 2)]
      const directory = [...entry, ...sizes, ...Array.from({ length: 16 }, () => 0), ...name]
      const end = [...le(0x06054b50, 4), ...le(0, 4), ...le(1, 2), ...le(1, 2)]
      return new Uint8Array([...body, ...directory, ...end, ...le(directory.length, 4), ...le(body.length, 4), 0, 0])
    }
    expect(await bombOf(docx(types.length), 'a.docx')).toMatchObject({ size: expect.any(Number) })
    expect(await bombOf(docx(3_000_000_000), 'a.docx')).toMatchObject({ refusal: { field: 'file' } })
  })
})

test('nothing of what was refused stays on the disk', async () => {
  expect(await readdir(join(town.folder, 'evidence', '.incoming'))).toEqual([])
})

test('markup is served as text, to be taken away', async () => {
  const { hash, type } = await kept('qv-chairman', '<script>alert(1)</script>', 'a.html')
  expect(type).toBe('text/plain')
  const read = await api.request(`/evidence/${hash}`, { headers: { cookie: await api.takeSeat('qv-chairman') } })
  expect(read.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(read.headers.get('content-disposition')).toMatch(/^attachment; filename="a\.html\.txt"/)
  expect(read.headers.get('vary')).toContain('cookie')
  expect(read.headers.get('content-security-policy')).toMatch(/^sandbox/)
})

test('one person brings no more in a day than so much, and others meanwhile', async () => {
  const at = new Date().toISOString()
  const owner = { rehearsal: town.id, person: 'qd-secretary' }
  const large = { ...owner, name: 'a', type: 'text/plain', size: 1024 ** 3 }
  await saveUpload(api.services.accounts, { ...large, hash: '1'.repeat(64), at: new Date(0).toISOString() })
  const bytes = new TextEncoder().encode('hôm nay')
  expect((await bring('qd-secretary', bytes, 'a.txt')).status).toBe(201)
  await saveUpload(api.services.accounts, { ...large, hash: '2'.repeat(64), at })
  const refused = await bring('qd-secretary', bytes, 'a.txt')
  expect([refused.status, await refused.json()]).toEqual([
    429,
    { refusal: { code: 'too-fast', data: { seconds: 3_600 } } },
  ])
  expect((await bring('qd-chairman', bytes, 'a.txt')).status).toBe(201)
})

test('a name is never a path, and has no letters that are not seen or turn the reading round', async () => {
  const { name } = await kept('qv-chairman', 'tên', '../../etc/passwd')
  expect(name).toBe('passwd')
  expect((await kept('qv-chairman', 'tên khác', 'a\u202Etxt.exe\u200B')).name).toBe('atxt.exe')
})
