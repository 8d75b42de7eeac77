import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { dayOf, plusDays } from '../calendar/index.ts'
import { todoKinds } from '../stream/index.ts'
import { composeDigest } from './digest.ts'
import { noticeKindOf, noticeKinds, paces, pacesOf } from './kinds.ts'
import { type NoticeLine, type NoticeSettings, paceOf, usualSettings } from './notice.ts'
import { cannotWait, hourOf, isDigestTime, nextDigestDay, sendableFrom } from './when.ts'

const TODAY = '2026-03-10'
const anHour = fc.integer({ min: 0, max: 23 })
/** Anything a stored setting may hold, also what its kind does not allow. */
const someSettings: fc.Arbitrary<NoticeSettings> = fc.record({
  paces: fc.dictionary(fc.constantFrom(...noticeKinds), fc.constantFrom(...paces)),
  digestHour: anHour,
  quiet: fc.record({ from: anHour, until: anHour }),
})
const aLine: fc.Arbitrary<NoticeLine> = fc
  .record(
    {
      n: fc.nat(30),
      what: fc.constantFrom(...todoKinds),
      due: fc.integer({ min: -40, max: 40 }).map((days) => plusDays(TODAY, days)),
    },
    { requiredKeys: ['n', 'what'] },
  )
  .map(({ n, what, ...due }) => ({ id: `${what}/${n}`, what, kind: noticeKindOf[what], ...due }))
const lines = fc.uniqueArray(aLine, { selector: ({ id }) => id, maxLength: 12 })
const aMoment = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minutes) => new Date(Date.parse(hourOf(TODAY, 0)) + minutes * 60_000).toISOString())

describe('the digest', () => {
  property.prop([lines, someSettings, fc.array(fc.nat(30))])(
    'holds nothing that is muted, and never nothing new',
    (owed, settings, known) => {
      const told = new Set(owed.filter((_, index) => known.includes(index)).map(({ id }) => id))
      const digest = composeDigest(owed, { today: TODAY, settings, told })
      const wanted = owed.filter(({ kind }) => paceOf(settings, kind) !== 'NEVER')
      expect(digest.length === 0 || digest.length === wanted.length).toBe(true)
      expect(digest.every(({ kind }) => paceOf(settings, kind) !== 'NEVER')).toBe(true)
      if (wanted.some(({ id }) => !told.has(id))) expect(digest).toEqual(wanted)
    },
  )

  property.prop([lines, someSettings])('says the same again only for a date', (owed, settings) => {
    const told = new Set(owed.map(({ id }) => id))
    const undated = owed.filter(({ due }) => due === undefined)
    expect(composeDigest(undated, { today: TODAY, settings, told })).toEqual([])
  })

  test('reminds a week, three days and a day ahead, on the day, on the day after, and then once a week', () => {
    const days = Array.from({ length: 40 }, (_, index) => index - 20).filter((left) => {
      const line: NoticeLine = { id: 'x', what: 'sign', kind: 'CONTRACT', due: plusDays(TODAY, left) }
      return composeDigest([line], { today: TODAY, settings: usualSettings, told: new Set(['x']) }).length > 0
    })
    expect(days).toEqual([-15, -8, -1, 0, 1, 3, 7])
  })
})

describe('what cannot wait', () => {
  property.prop([aLine, aMoment, someSettings])(
    'is told once: at once, or by a digest that still comes in time',
    (line, now, settings) => {
      const pace = paceOf(settings, line.kind)
      if (pace === 'NEVER') expect(cannotWait(line, now, settings)).toBe(false)
      if (pace === 'NEVER' || cannotWait(line, now, settings) || line.due === undefined || line.due < dayOf(now)) return
      expect(nextDigestDay(now, settings) < line.due).toBe(true)
    },
  )

  property.prop([fc.constantFrom(...noticeKinds), someSettings])(
    'an alarm and one’s own account cannot be muted wholly',
    (kind, settings) => {
      expect(pacesOf[kind]).toContain(paceOf(settings, kind))
      if (kind === 'ALARM' || kind === 'ACCOUNT') expect(paceOf(settings, kind)).not.toBe('NEVER')
    },
  )

  property.prop([aMoment, someSettings])(
    'keeps quiet when asked to, never for longer than a day, and an alarm never',
    (now, settings) => {
      const from = sendableFrom({ kind: 'DIRECTION' }, now, settings)
      expect(from >= now && Date.parse(from) - Date.parse(now) <= 24 * 3_600_000).toBe(true)
      expect(sendableFrom({ kind: 'DIRECTION' }, from, settings)).toBe(from)
      expect(sendableFrom({ kind: 'ALARM' }, now, settings)).toBe(now)
    },
  )

  test('the usual night is from nine to six', () => {
    expect(sendableFrom({ kind: 'DIRECTION' }, hourOf(TODAY, 22), usualSettings)).toBe(hourOf('2026-03-11', 6))
    expect(sendableFrom({ kind: 'DIRECTION' }, hourOf(TODAY, 3), usualSettings)).toBe(hourOf(TODAY, 6))
    expect(sendableFrom({ kind: 'DIRECTION' }, hourOf(TODAY, 6), usualSettings)).toBe(hourOf(TODAY, 6))
    expect(isDigestTime(hourOf(TODAY, 7), usualSettings)).toBe(true)
    expect(isDigestTime(hourOf(TODAY, 6), usualSettings)).toBe(false)
  })
})
