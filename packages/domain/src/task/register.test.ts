import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import type { Refusal } from '../core/index.ts'
import { routineHints } from './routine-hints.ts'
import { sixClears } from './six-clears.ts'
import type { Registration } from './terms.ts'
import { ask, begin, endorsed, goOn, passTime, refusalOf, screened, type Line } from './testing/story.ts'
import { actor, aRegistration, calendar, morning, UNIT, type Name } from './testing/world.ts'

const submitting = (changes: Partial<Registration>, who: Name = 'bi_thu', day = '2024-01-10'): Refusal | undefined => {
  const line: Line = [
    who,
    day,
    { type: 'submit', task: 't1', cycle: 'hm-2024', unit: UNIT, registration: aRegistration(changes) },
  ]
  try {
    begin(line)
    return undefined
  } catch (error) {
    return JSON.parse(String(error).replace(/^.*refused: /, ''))
  }
}

describe('registration', () => {
  test.prop([
    fc.constantFrom('leadPerson', 'title', 'responsibility', 'product', 'authority'),
    fc.constantFrom('', '   '),
  ])('each of the clears that is left empty is refused under its own field, as the form shows it', (field, blank) => {
    const registration = aRegistration({ [field]: blank })
    expect(
      sixClears(registration)
        .filter(({ ok }) => !ok)
        .map((clear) => clear.field),
    ).toEqual([field])
    expect(submitting({ [field]: blank })).toMatchObject({ code: 'not-clear', field })
  })

  test('a product without a measure, or a deadline that is no day, is not clear', () => {
    expect(submitting({ indicators: [], milestones: [] })).toMatchObject({ code: 'not-clear', field: 'indicators' })
    expect(submitting({ deadline: '2024-02-30' })).toMatchObject({ code: 'not-clear', field: 'deadline' })
  })

  test('before and after the window it is refused with the date', () => {
    expect(submitting({}, 'bi_thu', '2024-01-07')).toEqual({ code: 'too-early', data: { opens: '2024-01-08' } })
    expect(submitting({}, 'chu_tich', '2024-01-08')).toBeUndefined()
    expect(submitting({}, 'chu_tich', '2024-01-31')).toBeUndefined()
    expect(submitting({}, 'bi_thu', '2024-02-01')).toEqual({ code: 'too-late', data: { closes: '2024-01-31' } })
  })

  test('only the heads of the unit register for it', () => {
    for (const who of ['nguoi_la', 'phu_trach', 'van_phong', 'chu_tich_moi'] as const)
      expect(submitting({}, who)).toEqual({ code: 'not-yours' })
  })

  const [first] = aRegistration().indicators
  const [milestone] = aRegistration().milestones
  test.each([
    ['title', { title: 'x'.repeat(301) }, 'too-long'],
    ['obstacle', { obstacle: 'x'.repeat(4001) }, 'too-long'],
    ['notRoutine', { notRoutine: ' ' }, 'routine-work'],
    ['basis', { basis: '' }, 'missing'],
    ['weight', { weight: 11 }, 'malformed'],
    ['deadline', { deadline: '2024-12-01', milestones: [] }, 'deadline-outside-cycle'],
    ['deadline', { deadline: '2024-01-01', milestones: [] }, 'deadline-outside-cycle'],
    ['milestones[0].due', { deadline: '2024-05-01' }, 'malformed'],
    [
      'milestones[1].due',
      { milestones: milestone ? [milestone, { ...milestone, id: 'm0', due: '2024-04-01' }] : [] },
      'malformed',
    ],
    ['milestones[0].indicator', { milestones: milestone ? [{ ...milestone, indicator: 'khac' }] : [] }, 'malformed'],
    ['indicators[0].exceed', { indicators: first ? [{ ...first, exceed: 40 }] : [] }, 'malformed'],
    ['indicators[0].target', { indicators: first ? [{ ...first, target: Number.NaN }] : [] }, 'malformed'],
    ['indicators[1].id', { indicators: first ? [first, first] : [] }, 'malformed'],
    [
      'indicators',
      { indicators: first ? Array.from({ length: 9 }, (_, n) => ({ ...first, id: `i${n}` })) : [] },
      'too-many',
    ],
    ['milestones', { untilYear: 2025, deadline: '2025-06-30', milestones: [] }, 'missing'],
    ['untilYear', { untilYear: 2023 }, 'malformed'],
    ['supportAsked[0].who', { supportAsked: [{ what: 'x', who: '' }] }, 'missing'],
  ] as const)('%s is refused by name: %j', (field, changes, code) => {
    expect(submitting(changes)).toMatchObject({ code, field })
  })

  test('a task of several years may end later if this year has a measured milestone', () => {
    expect(submitting({ untilYear: 2025, deadline: '2025-06-30' })).toBeUndefined()
  })

  test('an entry never outgrows the record: a form full to the brim is refused whole', () => {
    const full = 'ế'.repeat(4000)
    expect(submitting({ obstacle: full, basis: full, risks: full })).toMatchObject({ code: 'too-long' })
  })

  test('routine words and work nearly done are hinted at, never refused', () => {
    const changes = {
      title: 'Duy tri ve sinh moi truong',
      obstacle: 'Khó',
      indicators: first ? [{ ...first, baseline: 40 }] : [],
    }
    expect(routineHints(aRegistration(changes)).map(({ code }) => code)).toEqual([
      'ROUTINE_WORDS',
      'OBSTACLE_UNSAID',
      'NEARLY_DONE',
    ])
    expect(submitting(changes)).toBeUndefined()
    expect(routineHints(aRegistration())).toEqual([])
  })

  test('only the secretary endorses, with the number of the resolution', () => {
    const story = begin()
    expect(refusalOf(story, ['chu_tich', '2024-01-12', { type: 'endorse', resolution: '3' }])).toEqual({
      code: 'not-yours',
    })
    expect(refusalOf(story, ['bi_thu', '2024-01-12', { type: 'endorse', resolution: ' ' }])).toMatchObject({
      field: 'resolution',
    })
  })
})

describe('sent back by the secretariat', () => {
  const sendBack: Line = ['van_phong', '2024-02-06', { type: 'send-back', field: 'product', reason: 'Chưa đo được' }]
  const resubmit: Line = [
    'bi_thu',
    '2024-02-16',
    { type: 'resubmit', registration: aRegistration({ basis: 'Kết luận 9-KL/ThU' }) },
  ]

  test('is corrected by the day named, keeps the earlier version, and is endorsed anew', () => {
    const { task } = goOn(screened(), [sendBack, resubmit])
    expect(task.status).toBe('SUBMITTED')
    expect(task.endorsement).toBeUndefined()
    expect(task.versions).toEqual([aRegistration()])
    expect(task.sentBack?.correctBy).toBe('2024-02-16')
  })

  test('before the window has closed there is time until then at least', () => {
    const early: Line = ['van_phong', '2024-01-20', { type: 'send-back', field: 'product', reason: 'Chưa đo được' }]
    expect(goOn(endorsed(), [early]).task.sentBack?.correctBy).toBe(calendar.registration.closes)
  })

  test('asked before the calendar has acted, the day after is too late already', () => {
    const story = goOn(screened(), [sendBack])
    expect(ask({ ...story, now: morning('2024-02-17') }, actor('bi_thu'), resubmit[2])).toEqual({
      code: 'too-late',
      data: { closes: '2024-02-16' },
    })
  })

  test('left alone it is withdrawn by the system at the end of that day', () => {
    const story = goOn(endorsed(), [sendBack])
    expect(passTime(story, morning('2024-02-16')).task.status).toBe('SENT_BACK')
    const lapsed = passTime(story, morning('2024-02-17'))
    expect(lapsed.task.status).toBe('WITHDRAWN')
    expect(lapsed.history.at(-1)).toMatchObject({
      event: { type: 'correction-lapsed' },
      at: '2024-02-16T17:00:00.000Z',
    })
    expect(lapsed.history.at(-1)?.person).toBeUndefined()
  })
})

describe('added by the superior', () => {
  const added = (who: Name, ground = 'Nhiệm vụ tỉnh giao'): Line => [
    who,
    '2024-03-01',
    { type: 'add', task: 't9', cycle: 'hm-2024', unit: UNIT, registration: aRegistration(), ground },
  ]

  test('it is approved at once, and its origin and verdict say so', () => {
    const { task } = begin(added('thuong_truc'))
    expect(task).toMatchObject({
      origin: 'ASSIGNED',
      status: 'APPROVED',
      conclusions: [{ verdict: 'ADDED_BY_SUPERIOR', by: 'thuong_truc' }],
    })
  })

  test('not by the unit itself, and not without a ground', () => {
    expect(() => begin(added('bi_thu'))).toThrow('not-yours')
    expect(() => begin(added('van_phong', ''))).toThrow('ground')
  })
})
