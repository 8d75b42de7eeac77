import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Paper } from './paper.ts'
import { renderPaper } from './render-paper.ts'

const BAND = 'BẢN DIỄN TẬP, KHÔNG CÓ GIÁ TRỊ'
const TRICKY = 'Đã vận động 53 hộ; #set text(red) $x^2$ *đậm* không phải là lệnh.'
const TASKS = 90

const tasks = Array.from({ length: TASKS }, (_, index) => `Việc khó thứ ${index + 1}`)

const paper: Paper = {
  superior: 'Đảng bộ tỉnh Nghệ An',
  issuer: 'Thị ủy Hoàng Mai',
  number: '12-TB/ThU',
  place: 'Hoàng Mai',
  date: '2024-02-16',
  type: 'Thông báo',
  summary: 'Kết luận của Ban Thường vụ về khoán việc khó',
  parts: [
    { kind: 'heading', text: 'I. Những việc được duyệt' },
    { kind: 'text', text: TRICKY },
    { kind: 'table', columns: ['Số', 'Nhiệm vụ'], rows: tasks.map((task, index) => [`${index + 1}.`, task]) },
    { kind: 'list', items: ['Giao Văn phòng theo dõi', 'Giao Ủy ban kiểm tra thẩm định'] },
  ],
  signature: { authority: 'T/M BAN THƯỜNG VỤ', post: 'BÍ THƯ', name: 'Lê Trường Giang' },
  recipients: ['Các chi, đảng bộ trực thuộc', 'Lưu Văn phòng Thị ủy'],
  rehearsal: BAND,
}

/** The middle of the text between margins of 30 and 15 mm on A4, in points. */
const MIDDLE = ((30 + 210 - 15) / 2 / 25.4) * 72

type Page = { readonly lines: readonly string[]; readonly first: { readonly text: string; readonly middle: number } }

/** Each page as it is read from the top. */
async function read(bytes: Uint8Array): Promise<readonly Page[]> {
  const loading = getDocument({ data: new Uint8Array(bytes) })
  const document = await loading.promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent()
      const pieces = items.filter((item) => 'str' in item)
      const [first] = pieces.filter(({ str }) => str !== '')
      if (!first) throw new Error(`page ${number} is empty`)
      return {
        lines: pieces
          .map(({ str, hasEOL }) => str + (hasEOL ? '\n' : ''))
          .join('')
          .split('\n'),
        first: { text: first.str, middle: Number(first.transform[4]) + first.width / 2 },
      }
    }),
  )
  await loading.destroy()
  return pages
}

describe('a paper', () => {
  let pages: readonly Page[]
  beforeAll(async () => {
    pages = await read(renderPaper(paper))
  })

  test('reads as it was written, in Vietnamese and in order', () => {
    const lines = pages.flatMap((page) => page.lines)
    const written = [
      'ĐẢNG BỘ TỈNH NGHỆ AN',
      'THỊ ỦY HOÀNG MAI',
      'Số 12-TB/ThU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Hoàng Mai, ngày 16 tháng 02 năm 2024',
      'THÔNG BÁO',
      paper.summary,
      'I. Những việc được duyệt',
      ...tasks.map((task, index) => `${index + 1}. ${task}`),
      '- Giao Văn phòng theo dõi',
      'Nơi nhận:',
      'BÍ THƯ',
      'Lê Trường Giang',
    ]
    expect(lines.filter((line) => written.includes(line))).toEqual(written)
  })

  test('takes every text as plain: nothing in it commands the page', () => {
    expect(pages[0]?.lines.join(' ')).toContain(TRICKY)
  })

  test('carries its page numbers from the second page on, in the middle of the top', () => {
    expect(pages.length).toBeGreaterThan(2)
    expect(pages[0]?.first.text).toBe('ĐẢNG BỘ TỈNH NGHỆ AN')
    for (const [index, { first }] of pages.entries()) {
      if (index === 0) continue
      expect(first.text).toBe(String(index + 1))
      expect(first.middle).toBeCloseTo(MIDDLE, 0)
    }
  })

  test('of a rehearsal says so at the foot of every page, and no other paper does', async () => {
    expect(pages.map(({ lines }) => lines.at(-1))).toEqual(pages.map(() => BAND))
    const { rehearsal: _, ...real } = paper
    expect((await read(renderPaper(real))).flatMap(({ lines }) => lines)).not.toContain(BAND)
  })
})
