import { test } from '@fast-check/vitest'
import { describe, expect, test as plainTest } from 'vitest'
import { gradeCase } from '../engine/index.ts'
import { OVERLAYS, REGULATIONS } from '../regulations/index.ts'
import { randomCase } from '../testing/random-case.ts'
import { collective, leader, partyYear } from '../testing/small-cases.ts'
import { explain, groundWords, renderMarkdown } from './index.ts'

const CODES = /\b(NOT_DONE|NOT_COMPLETED|COMPLETED_LATE|POOR_QUALITY|AS_IT_STANDS|MADE_GOOD|GAP_BY_TASKS|NO_TASKS)\b/

describe('an explanation', () => {
  test.prop([randomCase({ subjects: 5, tasks: 5, violations: 2 })], { numRuns: 60 })(
    'has a section for every step and words for every code, in Vietnamese',
    (input) => {
      const answer = gradeCase(input)
      for (const result of answer.results) {
        const explanation = explain(result, answer, 'vi')
        expect(explanation.sections).toHaveLength(result.derivation.length)
        const markdown = renderMarkdown(explanation)
        expect(markdown).not.toMatch(CODES)
        expect(markdown).not.toMatch(/undefined|NaN|\[object/)
        expect(markdown).toBe(markdown.normalize('NFC'))
      }
    },
    60_000,
  )

  test.prop([randomCase({ subjects: 3, tasks: 5, violations: 2 })], { numRuns: 40 })(
    'says the same steps in English',
    (input) => {
      const answer = gradeCase(input, { toReach: false })
      for (const result of answer.results) {
        const [vi, en] = [explain(result, answer, 'vi'), explain(result, answer, 'en')]
        expect(en.sections.map(({ rule }) => rule)).toEqual(vi.sections.map(({ rule }) => rule))
        expect(en.sections.map(({ lines }) => lines.length)).toEqual(vi.sections.map(({ lines }) => lines.length))
      }
    },
    60_000,
  )

  plainTest('says all that a credit, a target and a bound hang on', () => {
    const answer = gradeCase(
      partyYear(2026, {
        subjects: [
          collective('unit'),
          leader('head', ['unit'], { basicTargets: { growth: 'MET', budget: 'MISSED' }, results: 63 }),
        ],
        tasks: [
          { id: 't1', origin: 'REGISTERED', obligors: ['unit'], outcome: 'COMPLETED', defects: 1 },
          { id: 't2', origin: 'REGISTERED', obligors: ['unit'], outcome: 'COMPLETED_LATE', delays: 2 },
          { id: 't3', origin: 'REGISTERED', obligors: ['unit'], outcome: 'PARTIAL', fraction: 0.6, allOrNothing: true },
        ],
        overlays: ['HOANG_MAI_DOWNGRADE'],
      }),
      { toReach: false },
    )
    const said = answer.results.map((result) => renderMarkdown(explain(result, answer, 'vi'))).join('\n')
    for (const words of [
      'Hoàn thành; 1 lần kiểm tra không đạt vì lỗi nặng',
      'Hoàn thành chậm; 2 lần quá hạn',
      'Hoàn thành một phần; phần đã làm 0,6; không tính phần làm dở',
      'tăng trưởng giá trị sản xuất đạt, thu ngân sách không đạt (tính khi không đạt tất cả)',
      'ngưỡng của địa phương 70 %',
      'bị kỷ luật liên quan đến công vụ (chính đối tượng được xếp loại): không có vụ nào',
      'Mức của người đứng đầu trước bước này: ',
    ])
      expect(said).toContain(words)
  })

  plainTest('has words for every ground that any text may give', () => {
    const kinds = REGULATIONS.flatMap(({ kinds: { COLLECTIVE, LEADER, INDIVIDUAL } }) => [
      COLLECTIVE,
      LEADER,
      INDIVIDUAL,
    ])
    const laid = OVERLAYS.flatMap((overlay) => (overlay.does === 'CONDITIONS' ? overlay.forced : []))
    const codes = [...kinds.flatMap((kind) => kind?.forced ?? []), ...laid].map(({ code }) => code)
    expect(codes.filter((code) => groundWords(code).vi === code)).toEqual([])
  })
})
