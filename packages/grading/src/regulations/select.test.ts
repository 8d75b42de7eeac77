import { describe, expect, test } from 'vitest'
import { OVERLAYS, REGULATIONS, parseRegulation, selectRegulation } from './index.ts'

describe('which regulation', () => {
  test.each([
    ['PARTY', '2018-03-07', undefined],
    ['PARTY', '2018-03-08', 'PARTY-132'],
    ['PARTY', '2023-10-03', 'PARTY-132'],
    ['PARTY', '2023-10-04', 'PARTY-124'],
    ['PARTY', '2025-08-29', 'PARTY-124'],
    ['PARTY', '2025-08-30', 'PARTY-366'],
    ['STATE', '2020-08-19', undefined],
    ['STATE', '2020-08-20', 'STATE-90'],
    ['STATE', '2023-09-14', 'STATE-90'],
    ['STATE', '2023-09-15', 'STATE-90-48'],
    ['STATE', '2025-12-31', 'STATE-90-48'],
    ['STATE', '2026-01-01', 'STATE-335'],
  ] as const)('%s on %s: %s', (side, day, id) => {
    expect(selectRegulation(side, day)?.id).toBe(id)
  })
})

describe('a text as a file', () => {
  test.each([...REGULATIONS, ...OVERLAYS].map((text) => [text.id, text] as const))(
    '%s is plain data that reads back',
    (id, text) => {
      const parsed = parseRegulation(JSON.stringify({ ...text, id: `${id}-COPY` }))
      expect(parsed.ok && ('regulation' in parsed ? parsed.regulation : parsed.overlay)).toEqual({
        ...text,
        id: `${id}-COPY`,
      })
    },
  )

  /** The text with one place of its JSON changed. */
  const own = (from: string, to: string): string => JSON.stringify({ ...REGULATIONS[2], id: 'OWN' }).replace(from, to)

  test.each([
    ['"side"', '"extra":1,"side"', 'extra'],
    ['"until":null', '"until":"2020-01-01"', 'until'],
    ['{"is":"SCORE","comparison":"<","value":50}', '{"is":"LUCK"}', 'kinds.COLLECTIVE.forced[0].test.is'],
    ['"value":50', '"value":101', 'kinds.COLLECTIVE.forced[0].test.value'],
    ['"level":"GOOD"', '"level":"EXCELLENT"', 'kinds.COLLECTIVE.levels[1].level'],
    ['"gradesBy":"POINTS"', '"gradesBy":"RATIOS"', 'kinds.COLLECTIVE.forced[0].test.is'],
    ['"certainty":"QUOTED"', '"certainty":"SURE"', 'kinds.COLLECTIVE.forced[0].certainty'],
    ['"parts":3', '"parts":4', 'kinds.COLLECTIVE.resultParts.parts'],
    ['"resultParts"', '"parts"', 'kinds.COLLECTIVE.parts'],
  ])('%s as %s is refused with the place', (from, to, field) => {
    expect(parseRegulation(own(from, to))).toMatchObject({ ok: false, field })
  })

  test('an id that ships cannot be taken', () => {
    expect(parseRegulation(JSON.stringify(REGULATIONS[0]))).toMatchObject({ ok: false, field: 'id' })
  })
})
