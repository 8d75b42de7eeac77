import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, vi } from 'vitest'
import { SYSTEM } from '../organisation/organisation.ts'
import { taskAggregate } from './aggregate.ts'
import type { TaskEvent } from './event.ts'
import { lightOf } from './light.ts'
import { progressOf } from './measure.ts'
import { taskStatuses } from './task.ts'
import { fill } from './testing/fill.ts'
import { anyLife, offers, rogueMove } from './testing/lives.ts'
import { accepted, ask, begin, contextAt } from './testing/story.ts'
import { actor, facts } from './testing/world.ts'

// Lives are long and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

describe('any life of a task', () => {
  test('the straight way leads from the form to the accepted product', () => {
    expect(accepted().task.status).toBe('ACCEPTED')
  })

  // Lives run the calendar before each act and throw where something due is refused or lies in the past.
  test.prop([anyLife], { numRuns: 25 })(
    'time never runs backwards in its history, and its seq counts every entry once',
    ({ story }) => {
      const times = story.history.map(({ at }) => at)
      expect(times).toEqual(times.toSorted())
      expect(story.task.seq).toBe(story.history.length)
    },
  )

  test.prop([anyLife], { numRuns: 25 })('the same history gives the same task again', ({ story }) => {
    let task: typeof story.task | undefined
    for (const recorded of story.history) task = taskAggregate.evolve(task, recorded, facts)
    expect(task).toEqual(story.task)
  })

  test.prop([anyLife, fc.nat(997)], { numRuns: 25 })(
    'whatever is offered to somebody is accepted when it is filled in well',
    ({ story }, way) => {
      for (const { who, act } of offers(story)) {
        const said = ask(story, who, fill(act, story.task, way))
        // Content may still be wrong (a sum that differs, a day outside): then the refusal names the field.
        if ('code' in said) expect(said.field ?? said.code, `${act.command} ${JSON.stringify(said)}`).toMatch(/[a-z]+/)
        if ('code' in said)
          expect(['not-yours', 'not-found', 'recused', 'own-work', 'too-late', 'not-present']).not.toContain(said.code)
      }
    },
  )

  test.prop([anyLife, fc.nat(997), fc.nat(997)], { numRuns: 25 })(
    'once the year is closed every command is refused and nothing is due',
    ({ story }, pick, way) => {
      const closed = ask(story, SYSTEM, { type: 'close-year' })
      const end = 'code' in closed ? story : closed
      expect(taskAggregate.isFinal(end.task)).toBe(true)
      const { who, command } = rogueMove(end.task, pick, way)
      expect(taskAggregate.decide(end.task, command, contextAt(who, end.now)).ok).toBe(false)
      expect(taskAggregate.due(end.task, facts)).toBeUndefined()
      expect(taskAggregate.todos(end.task, facts)).toEqual([])
    },
  )

  test.prop([anyLife, fc.nat(997), fc.nat(997)], { numRuns: 25 })(
    'a stranger learns nothing, not even that it exists',
    ({ story }, pick, way) => {
      // Whoever heads the unit that took the work over is no stranger to it.
      fc.pre(!story.task.settled?.to?.some(({ unit }) => unit === 'ql'))
      const { command } = rogueMove(story.task, pick, way)
      const said = ask(story, actor('nguoi_la'), command)
      expect(said).toMatchObject({ code: 'not-found' })
    },
  )

  test.prop([anyLife], { numRuns: 25 })(
    'nobody ever checks, opines on or concludes what he answers for',
    ({ story }) => {
      const judged: readonly TaskEvent['type'][] = [
        'checked',
        'opinion-given',
        'concluded',
        'waiver-decided',
        'change-decided',
      ]
      const heads = ['bi_thu', 'chu_tich', 'chu_tich_moi']
      for (const { event, person } of story.history)
        if (judged.includes(event.type)) expect(heads).not.toContain(person)
    },
  )

  test.prop([anyLife], { numRuns: 25 })(
    'work runs only under terms that all three places signed by one hash',
    ({ story: { task } }) => {
      if (task.contract?.inForceSince === undefined) return
      const signed = [task.contract, ...task.contract.earlier].some(({ hash, signatures }) =>
        (['SECRETARY', 'CHAIRMAN', 'SUPERIOR'] as const).every((role) =>
          signatures.some((each) => each.role === role && each.terms === hash),
        ),
      )
      expect(signed).toBe(true)
    },
  )

  test.prop([anyLife], { numRuns: 25 })(
    'its light has a reason and its progress lies between none and all',
    ({ story: { task } }) => {
      expect(lightOf(task).reasons.length).toBeGreaterThan(0)
      expect(progressOf(task)).toBeGreaterThanOrEqual(0)
      expect(progressOf(task)).toBeLessThanOrEqual(1)
    },
  )

  test('lives reach every status and every kind of event, so that the properties above say something', () => {
    const lives = fc.sample(anyLife, { numRuns: 400, seed: 2024 })
    const statuses = new Set(lives.flatMap(({ tried }) => tried.map(({ after }) => after.task.status)))
    const events = new Set(lives.flatMap(({ story }) => story.history.map(({ event }) => event.type)))
    expect([...statuses].toSorted()).toEqual([...taskStatuses].toSorted())
    expect([...events].toSorted()).toEqual(
      everyEvent.filter((type) => type !== 'added' && type !== 'taken-over').toSorted(),
    )
  })

  test('a life begins by being submitted, added or taken over, and by nothing else', () => {
    const { task } = begin()
    const { command } = rogueMove(task, 2, 0)
    expect(taskAggregate.decide(undefined, command, contextAt(actor('bi_thu'), begin().now))).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })
})

const everyEvent: readonly TaskEvent['type'][] = [
  'submitted',
  'resubmitted',
  'endorsed',
  'screened',
  'sent-back',
  'added',
  'round-opened',
  'opinion-given',
  'round-closed',
  'opinion-opened',
  'concluded',
  'notice-issued',
  'correction-lapsed',
  'contract-offered',
  'signed',
  'signature-reminded',
  'cascaded',
  'part-accepted',
  'part-reported',
  'reported',
  'report-corrected',
  'report-missed',
  'milestone-missed',
  'directed',
  'direction-answered',
  'support-requested',
  'support-answered',
  'explained',
  'waiver-requested',
  'waiver-decided',
  'change-requested',
  'change-decided',
  'fell-overdue',
  'delivered',
  'checked',
  'closed-undelivered',
  'handed-over',
  'head-succeeded',
  'hand-over-settled',
  'outcome-corrected',
  'transferred',
  'closed-with-result',
  'cancelled',
  'settlement-planned',
  'settlement-withdrawn',
  'settlement-lapsed',
  'taken-over',
  'year-closed',
]
