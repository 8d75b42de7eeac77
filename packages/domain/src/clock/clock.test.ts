import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { realWaitMs, virtualNow, type Clock } from './index.ts'

const aMoment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.getTime())
const aRate = fc.oneof(fc.constantFrom(1, 60, 86_400, 86_400_000), fc.double({ min: 0.001, max: 100_000, noNaN: true }))
const aRehearsal = (paused: fc.Arbitrary<boolean>) =>
  fc.record({
    kind: fc.constant('rehearsal' as const),
    version: fc.nat(),
    anchorReal: aMoment.map(instant),
    anchorVirtual: aMoment.map(instant),
    rate: aRate,
    paused,
  })
const running = aRehearsal(fc.constant(false))
const aClock: fc.Arbitrary<Clock> = fc.oneof(
  aRehearsal(fc.boolean()),
  fc.record({ kind: fc.constant('real' as const), version: fc.nat() }),
)
/** At most a year ahead: a rate of a day a second then reaches it in six minutes. */
const aWhile = fc.nat(366 * 86_400_000)

describe('a clock', () => {
  test.prop([aClock, aMoment, fc.nat(86_400_000)])('never runs backwards', (clock, realMs, later) => {
    expect(virtualNow(clock, realMs + later) >= virtualNow(clock, realMs)).toBe(true)
  })

  test.prop([running, fc.integer({ min: -100_000, max: 366 * 86_400_000 }), aWhile])(
    'reaches a moment after exactly the wait it names',
    (clock, run, ahead) => {
      const realMs = Date.parse(clock.anchorReal) + Math.floor(run / clock.rate)
      const until = instant(Date.parse(virtualNow(clock, realMs)) + ahead)
      const wait = realWaitMs(clock, realMs, until)
      if (wait === undefined) throw new Error('a running clock reaches every moment')
      expect(virtualNow(clock, realMs + wait) >= until).toBe(true)
      if (wait > 0) expect(virtualNow(clock, realMs + wait - 1) < until).toBe(true)
    },
  )

  test.prop([aClock, aMoment])('waits for nothing that has come', (clock, realMs) => {
    expect(realWaitMs(clock, realMs, virtualNow(clock, realMs))).toBe(0)
  })

  test.prop([aRehearsal(fc.constant(true)), aMoment, aWhile])('stands still while paused', (clock, realMs, ahead) => {
    expect(virtualNow(clock, realMs + ahead)).toBe(clock.anchorVirtual)
    expect(realWaitMs(clock, realMs, instant(Date.parse(clock.anchorVirtual) + 1 + ahead))).toBeUndefined()
  })

  test.prop([running])('stands at its anchor when it is set', (clock) => {
    expect(virtualNow(clock, Date.parse(clock.anchorReal))).toBe(clock.anchorVirtual)
  })

  it('makes a day a second at a rate of 86,400', () => {
    const clock: Clock = {
      kind: 'rehearsal',
      version: 1,
      rate: 86_400,
      paused: false,
      anchorReal: '2026-01-01T00:00:00.000Z',
      anchorVirtual: '2024-01-05T02:00:00.000Z',
    }
    expect(virtualNow(clock, Date.parse('2026-01-01T00:00:03.000Z'))).toBe('2024-01-08T02:00:00.000Z')
  })

  it('stops before a year that would no longer sort as text', () => {
    const clock: Clock = {
      kind: 'rehearsal',
      version: 1,
      rate: 86_400_000,
      paused: false,
      anchorReal: '2020-01-01T00:00:00.000Z',
      anchorVirtual: '2024-01-01T00:00:00.000Z',
    }
    expect(virtualNow(clock, Date.parse('2026-01-01T00:00:00.000Z'))).toBe('9999-12-31T23:59:59.999Z')
  })
})

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
