import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { phrasesIn, snippetOf } from './index.ts'
import { carries } from './words.ts'

const REPORT =
  'Đã cấp giấy chứng nhận cho 31/40 hộ tồn đọng; còn 9 hộ vướng nguồn gốc đất, xã đã mời từng hộ lên làm việc, đối chiếu hồ sơ địa chính năm 1998, và xin ý kiến Chi nhánh Văn phòng đăng ký đất đai về cách xác định hạn mức.'

const shown = (texts: readonly string[], text: string): string | undefined =>
  snippetOf(texts, phrasesIn(text))
    ?.map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('')

test('shows what was looked for with some words around it', () => {
  expect(shown([REPORT], 'nguon goc')).toBe(
    '… 31/40 hộ tồn đọng; còn 9 hộ vướng [nguồn gốc] đất, xã đã mời từng hộ lên làm việc, đối chiếu hồ sơ địa chính năm 1998, và xin ý kiến …',
  )
})

test('takes the field that says most of it', () => {
  expect(shown(['Đất đai', 'Hạn mức đất ở nông thôn'], 'dat "hạn mức"')).toBe('[Hạn mức đất] ở nông thôn')
})

test('marks a number with all its parts, and nothing but what was looked for', () => {
  expect(shown(['Theo Quyết định 21-QĐ/ThU và 21-QĐ/TU'], '21-qd/thu')).toBe('Theo Quyết định [21-QĐ/ThU] và 21-QĐ/TU')
})

test('is absent where nothing is carried', () => {
  expect(shown([REPORT], 'thủy sản')).toBeUndefined()
  expect(shown([REPORT], '…')).toBeUndefined()
})

const word = fc.constantFrom('đất', 'Dat', 'đai', 'hộ', '<b>', '&amp;', 'o’clock', '21', '/', '—')
const texts = fc.array(
  fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
  { maxLength: 3 },
)
const looked = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '))

property.prop([texts, looked])(
  'is a part of the text as it stands, in which each hit was looked for',
  (given, text) => {
    const phrases = phrasesIn(text)
    const parts = snippetOf(given, phrases)
    const isCarried = given.some((each) => phrases.some((phrase) => carries(each, [phrase])))
    expect(parts !== undefined).toBe(isCarried)
    if (!parts) return
    const whole = parts.map((part) => part.text).join('')
    expect(given.some((each) => each.includes(whole.replaceAll(/^… | …$/g, '')))).toBe(true)
    expect(parts.some(({ hit }) => hit)).toBe(true)
    for (const { text: hit } of parts.filter((part) => part.hit))
      expect(phrases.some((phrase) => carries(hit, [phrase]))).toBe(true)
  },
)
