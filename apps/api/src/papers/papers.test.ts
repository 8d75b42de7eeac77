import { explain, LEVEL_WORDS } from '@khoan-viec/grading/explain'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, bringToReview, CYCLE, MEETING, openApi, openTown, type Town } from '../testing/index.ts'
import {
  closeReview,
  DECIDED_REASON,
  decideLevel,
  DUTY,
  GROUND,
  RETURN_GROUND,
  signContract,
} from '../testing/year-end.ts'
import { REHEARSAL_BAND } from './letterhead.ts'

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

const ask = async (path: string, person: string) =>
  api.request(`/papers/${path}`, { headers: { cookie: await api.takeSeat(person) } })

/** All that stands on the pages, with single blanks. */
async function textOf(answer: Response): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(await answer.arrayBuffer()) })
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
  }
  await loading.destroy()
  return pages.join(' ').replaceAll(/\s+/g, ' ')
}

describe('a paper', () => {
  test.each([[`notice/${MEETING}.pdf`], ['contract/qv-1.pdf']])(
    'that does not exist yet is refused: %s',
    async (path) => {
      const answer = await ask(path, 'office')
      expect(await answer.json()).toMatchObject({ refusal: { code: 'not-now' } })
      expect(answer.status).toBe(422)
    },
  )

  test.each([
    'notice/none.pdf',
    'contract/none.pdf',
    `grade/${CYCLE}:none.pdf`,
    'other/qv-1.pdf',
    'contract/a%20b.pdf',
  ])('of nothing is not found: %s', async (path) => {
    const answer = await ask(path, 'office')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toEqual({ refusal: { code: 'not-found' } })
  })

  test('is not handed to whoever has no seat', async () => {
    expect((await api.request('/papers/contract/qv-1.pdf')).status).toBe(401)
  })
})

describe('when they exist', () => {
  let hash: string
  let result: Awaited<ReturnType<typeof decideLevel>>
  beforeAll(async () => {
    await closeReview(town)
    hash = await signContract(town)
    result = await decideLevel(town)
    await town.setToday('2024-12-20')
  })

  test('the notice of conclusions says each verdict with its ground and the day of the correction', async () => {
    const answer = await ask(`notice/${MEETING}.pdf`, 'office')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const file = `Thông báo kết luận 15-TB-ThU.pdf`.normalize('NFC')
    expect(answer.headers.get('content-disposition')).toMatch(/^inline;/)
    expect(answer.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent(file)}`)
    const { agenda } = await (await api.as('office')).meeting.byId.query({ id: MEETING })
    const correctBy = agenda.find(({ row }) => row.id === 'qd-1')?.conclusion?.correctBy ?? 'none'
    const text = await textOf(answer)
    const parts = ['Số 15-TB/ThU', 'THỊ ỦY HOÀNG MAI', 'ngày 06 tháng 02 năm 2024', GROUND, RETURN_GROUND]
    for (const part of [...parts, correctBy.split('-').reverse().join('/'), REHEARSAL_BAND])
      expect(text).toContain(part)
  })

  test('the decision holds the terms, the duties of the superior and what was signed', async () => {
    const text = await textOf(await ask('contract/qv-1.pdf', 'qv-chairman'))
    const parts = ['Số 21-QĐ/ThU', 'QUYẾT ĐỊNH', 'Số hộ được cấp giấy', '40 hộ', '31/10/2024', DUTY, 'Hồ Sỹ Tùng']
    for (const part of parts) expect(text).toContain(part)
    expect(text.replaceAll(' ', '')).toContain(hash)
    expect(text).not.toContain('chưa ký')
  })

  test.each(['vi', 'en'] as const)(
    'the notice of the level tells every step of the derivation in %s',
    async (language) => {
      const text = await textOf(await ask(`grade/${CYCLE}:qv.pdf?lang=${language}`, 'qv-secretary'))
      const answer = { regulations: [], results: [], groups: [] }
      const told = explain(result, answer, language)
      for (const { heading } of told.sections) expect(text).toContain(heading)
      expect(result.level).not.toBe('EXCELLENT')
      for (const level of ['EXCELLENT', result.level] as const) expect(text).toContain(LEVEL_WORDS[level][language])
      expect(text).toContain(DECIDED_REASON)
      expect(text).toContain('Cấp giấy chứng nhận cho 40 hộ tồn đọng')
    },
  )

  test.each([`notice/${MEETING}.pdf`, 'contract/qv-1.pdf', `grade/${CYCLE}:qv.pdf`])(
    "is not there for another unit's people: %s",
    async (path) => {
      const answer = await ask(path, 'qd-chairman')
      expect(answer.status).toBe(404)
      expect(await answer.json()).toEqual({ refusal: { code: 'not-found' } })
    },
  )
})
