import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { dayOf, plusDays } from '../calendar/index.ts'
import { contextOn, holder } from '../cycle/testing.ts'
import { Stream } from '../stream/testing.ts'
import { organisationAggregate, type OrganisationCommand, type OrganisationEvent, SYSTEM } from './index.ts'
import { townBefore } from './testing/index.ts'

const CHAIRMAN = 'quynh-vinh-chairman-vinh'
const on = (day: string) => contextOn(day, holder('SECRETARIAT'))

/** A town whose calendar is kept: what is due is done before anybody speaks. */
class Town {
  readonly stream = new Stream(organisationAggregate)

  constructor() {
    for (const unit of townBefore) this.stream.must(unit, contextOn('2024-01-02', SYSTEM))
  }

  pass(day: string): this {
    for (;;) {
      const due = organisationAggregate.due(this.stream.now, contextOn(day, SYSTEM).facts)
      if (!due || dayOf(due.at) > day) return this
      this.stream.must(due.command, { ...contextOn(dayOf(due.at), SYSTEM), at: due.at })
    }
  }

  say(day: string, command: OrganisationCommand): this {
    this.pass(day).stream.must(command, on(day))
    return this.pass(day)
  }

  tell(day: string, command: OrganisationCommand) {
    const refusal = this.pass(day).stream.tell(command, on(day))
    this.pass(day)
    return refusal
  }

  get followed(): readonly OrganisationEvent[] {
    return this.stream.events.filter(({ type }) => type === 'post-left' || type === 'post-taken-up')
  }
}

const end = (last: string, tenure = CHAIRMAN) =>
  ({ type: 'end-tenure', tenure, last, reason: 'Điều động', decision: '9-QĐ/ThU' }) as const
const appoint = (person: string, from: string, more: { to?: string; basis?: 'ACTING' | 'INTERIM' } = {}) =>
  ({
    type: 'appoint',
    person: { id: person, name: person === 'chairman-vinh' ? 'Lê Xuân Kiên' : `Ông ${person}` },
    post: 'CHAIRMAN',
    unit: 'quynh-vinh',
    from,
    basis: 'FULL',
    decision: '12-QĐ/ThU',
    ...more,
  }) as const

const left = {
  type: 'post-left',
  unit: 'quynh-vinh',
  post: 'CHAIRMAN',
  outgoing: 'chairman-vinh',
  outgoingTenure: CHAIRMAN,
  last: '2024-05-31',
  decision: '9-QĐ/ThU',
} as const

describe('a head whose tenure is ended', () => {
  it('has left when the last day is over, and waits for whoever follows', () => {
    const town = new Town().say('2024-05-20', end('2024-05-31')).pass('2024-05-31')
    expect(town.followed).toEqual([])
    expect(town.pass('2024-06-30').followed).toEqual([left])
    const taken = { ...left, type: 'post-taken-up', incoming: 'an', from: '2024-07-01' }
    town.say('2024-06-30', appoint('an', '2024-07-01', { basis: 'ACTING' }))
    expect(town.followed).toEqual([left])
    expect(town.pass('2024-07-01').followed).toEqual([
      left,
      { ...taken, incomingTenure: 'quynh-vinh/CHAIRMAN/2024-07-01/an' },
    ])
    expect(organisationAggregate.due(town.stream.now, on('2024-07-01').facts)).toBeUndefined()
  })

  it('has left at once when it is entered later, and nothing is entered before what stands', () => {
    const town = new Town().say('2024-06-20', end('2024-05-31')).say('2024-07-10', appoint('an', '2024-07-01'))
    expect(town.followed.map(({ type }) => type)).toEqual(['post-left', 'post-taken-up'])
    expect(town.stream.now.leavings).toMatchObject([{ step: 'TAKEN_UP', since: on('2024-07-10').at }])
  })

  it('leaves nothing where the same person holds the post on under another decision', () => {
    const town = new Town()
      .say('2024-05-20', end('2024-05-31'))
      .say('2024-05-21', appoint('chairman-vinh', '2024-06-01'))
    expect(town.pass('2024-12-31').followed).toEqual([])
  })

  it('leaves at the end of a term that was given from the beginning', () => {
    const town = new Town()
      .say('2024-05-20', end('2024-05-31'))
      .say('2024-05-21', appoint('an', '2024-06-01', { to: '2024-08-31', basis: 'INTERIM' }))
      .say('2024-08-20', appoint('binh', '2024-09-01'))
    const named = town.pass('2024-09-01').followed.map((event) => 'incoming' in event && event.incoming)
    expect(named).toEqual([false, 'an', false, 'binh'])
  })

  it('is not changed for another once he has left, nor is his last day', () => {
    const town = new Town().say('2024-05-20', end('2024-05-31'))
    const change = {
      type: 'change-head',
      unit: 'quynh-vinh',
      post: 'CHAIRMAN',
      decision: '10-QĐ/ThU',
      from: '2024-06-01',
      incoming: { id: 'an', name: 'Ông an' },
      handover: [],
    } as const
    expect(town.tell('2024-06-02', change)).toMatchObject({ field: 'from' })
    expect(town.tell('2024-06-02', end('2024-05-30'))).toEqual({ code: 'already-done', field: 'last' })
  })

  it('is said to have left by the calendar alone', () => {
    const town = new Town().say('2024-05-20', end('2024-05-31'))
    const leave = { type: 'leave-post', tenure: CHAIRMAN } as const
    expect(town.tell('2024-05-25', leave)).toMatchObject({ code: 'not-yours' })
    expect(town.stream.tell(leave, contextOn('2024-05-25', SYSTEM))).toEqual({ code: 'too-early' })
    town.pass('2024-06-01')
    expect(town.stream.tell(leave, contextOn('2024-06-02', SYSTEM))).toEqual({ code: 'already-done' })
  })

  it('of entries of before leaves nothing by the calendar', () => {
    const { stream } = new Town()
    const old = { type: 'tenure-ended', tenure: CHAIRMAN, last: '2024-05-31', reason: 'x', decision: '9' } as const
    const recorded = { seq: 99, event: old, at: on('2024-05-20').at, requestId: 'old' }
    const state = organisationAggregate.evolve(stream.now, recorded, on('2024-05-20').facts)
    expect(organisationAggregate.due(state, on('2024-06-20').facts)).toBeUndefined()
  })
})

const words = fc.array(
  fc.record({
    after: fc.nat(20),
    shift: fc.integer({ min: -25, max: 25 }),
    person: fc.constantFrom('chairman-vinh', 'an', 'binh'),
    lasts: fc.option(fc.nat(30), { nil: undefined }),
    ends: fc.boolean(),
  }),
  { maxLength: 8 },
)

test.prop([words], { numRuns: 150 })(
  'whatever is entered, and however late, every head leaves once and is followed once, by who holds the post next',
  (said) => {
    const town = new Town()
    let day = '2024-03-01'
    for (const { after, shift, person, lasts, ends } of said) {
      day = plusDays(day, after)
      const { tenures } = town.stream.now
      const last = tenures.findLast(({ post, unit }) => post === 'CHAIRMAN' && unit === 'quynh-vinh')
      const at = plusDays(day, shift)
      const to = lasts === undefined ? {} : { to: plusDays(at, lasts) }
      town.tell(day, ends && last ? end(at, last.id) : appoint(person, at, to))
    }
    town.pass('2026-01-01')
    const { tenures, leavings = [] } = town.stream.now
    for (const type of ['post-left', 'post-taken-up'] as const) {
      const who = town.followed.flatMap((event) => (event.type === type ? [event.outgoingTenure] : []))
      expect(new Set(who).size).toBe(who.length)
    }
    for (const event of town.followed) {
      if (event.type !== 'post-taken-up') continue
      expect(tenures.find(({ id }) => id === event.incomingTenure)?.person).toBe(event.incoming)
      expect(event.from > event.last).toBe(true)
    }
    for (const { tenure, step } of leavings) {
      const ended = tenures.find(({ id }) => id === tenure)
      const next = tenures.find(
        (each) => each.post === 'CHAIRMAN' && each.unit === ended?.unit && each.from > (ended.to ?? ''),
      )
      if (step === 'LEFT') expect(next).toBeUndefined()
    }
    const moments = town.stream.events.length
    expect(town.pass('2030-01-01').stream.events.length).toBe(moments)
  },
)
