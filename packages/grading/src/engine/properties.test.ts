import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseInput, TaskInput } from '../case/index.ts'
import { rankOf, type Level } from '../level/index.ts'
import { gradeByHand } from '../testing/by-hand.ts'
import { randomCase } from '../testing/random-case.ts'
import type { Answer, Result } from './answer.ts'
import { gradeCase } from './index.ts'

type Grade = (input: CaseInput) => Answer

/** Every EXCELLENT fits: what is left is the level before any cap. */
const uncapped = (input: CaseInput): CaseInput => ({
  ...input,
  subjects: input.subjects.map((subject, at) => ({ ...subject, group: `${subject.kind} ${at}` })),
})

const lowest = ({ possible }: Result): number => Math.min(...possible.map(rankOf), 3)
const highest = ({ possible }: Result): number => Math.max(...possible.map(rankOf), 0)
const bySubject = (answer: Answer) => new Map(answer.results.map((result) => [result.subject, result]))

const change = (input: CaseInput, at: number, to: TaskInput['outcome']): CaseInput => ({
  ...input,
  tasks: (input.tasks ?? []).map((task, place) => {
    if (place !== at || task.outcome === 'WAIVED') return task
    return { ...task, outcome: task.outcome === 'EXCEEDED' ? 'EXCEEDED' : to, defects: 0, delays: 0 }
  }),
})

type Property = {
  readonly holds: (grade: Grade) => fc.IProperty<readonly unknown[]>
  /** A fault that the property must find. */
  readonly fault: (grade: Grade) => Grade
}

const small = randomCase({ subjects: 5, tasks: 6, violations: 2 })

const withResults = (answer: Answer, of: (result: Result, at: number) => Result): Answer => ({
  ...answer,
  results: answer.results.map(of),
})

const settledAt = (result: Result, level: Level): Result => ({ ...result, level, possible: [level] })

const lastFirst = <T>(list: readonly T[]): readonly T[] => list.toReversed()

const properties: Readonly<Record<string, Property>> = {
  'the order of subjects and tasks in the file changes nothing but the order of what is listed': {
    holds: (grade) =>
      fc.property(small, (input) => {
        const turned = { ...input, subjects: lastFirst(input.subjects), tasks: lastFirst(input.tasks ?? []) }
        const gist = (answer: Answer) => ({
          results: answer.results
            .map(({ subject, score, level, possible, earned, forcedBy, cap, downgrades, toReach }) => ({
              subject,
              score,
              level,
              possible,
              earned,
              forcedBy,
              cap,
              downgrades: downgrades.map(({ task }) => task).toSorted(),
              // Of equal sets the file's order chooses one (§10), and with it which of the better levels is then reached.
              toReach: toReach && [
                toReach.changes.length,
                toReach.changes.filter(({ to }) => to === 'EXCEEDED').length,
              ],
            }))
            .toSorted((one, other) => (one.subject < other.subject ? -1 : 1)),
          groups: answer.groups
            .map(({ kept, tied, lowered, ...group }) => ({
              ...group,
              kept: kept.toSorted(),
              tied: tied.toSorted(),
              lowered: lowered.toSorted(),
            }))
            .toSorted((one, other) => (one.group < other.group ? -1 : 1)),
        })
        expect(gist(grade(turned))).toEqual(gist(grade(input)))
      }),
    fault: (grade) => (input) =>
      withResults(grade(input), (result, at) => (at === 0 ? settledAt(result, 'NOT_COMPLETED') : result)),
  },
  'raising one task lowers nobody before the cap': {
    holds: (grade) =>
      fc.property(small, fc.nat(5), fc.constantFrom('COMPLETED', 'EXCEEDED'), (input, at, to) => {
        const free = uncapped({ ...input, settings: { ...input.settings, headBound: false } })
        const before = bySubject(grade(free))
        const raised = beforeCapsOf(grade, change(free, at, to))
        for (const [subject, result] of raised)
          expect(lowest(result)).toBeGreaterThanOrEqual(lowest(before.get(subject) ?? result))
      }),
    fault: (grade) => (input) =>
      (input.tasks ?? []).every(({ outcome }) => outcome !== 'NOT_DONE')
        ? withResults(grade(input), (result) => settledAt(result, 'NOT_COMPLETED'))
        : grade(input),
  },
  'the downgrade never lifts anybody above the best level possible without it': {
    holds: (grade) =>
      fc.property(small, (input) => {
        const free = uncapped(input)
        const without = bySubject(grade({ ...free, overlays: [] }))
        for (const [subject, result] of bySubject(grade({ ...free, overlays: ['HOANG_MAI_DOWNGRADE'] }))) {
          expect(highest(result)).toBeLessThanOrEqual(highest(without.get(subject) ?? result))
        }
      }),
    fault: (grade) => (input) =>
      input.overlays?.length ? withResults(grade(input), (result) => settledAt(result, 'GOOD')) : grade(input),
  },
  'a head is never above the lowest of the collectives led': {
    holds: (grade) =>
      fc.property(small, (input) => {
        const answer = bySubject(grade({ ...input, settings: { ...input.settings, headBound: true } }))
        for (const { id, leads = [] } of input.subjects) {
          const head = answer.get(id)
          for (const led of leads) {
            const collective = answer.get(led)
            if (head && collective && collective.possible.length > 0) {
              expect(highest(head)).toBeLessThanOrEqual(highest(collective))
            }
          }
        }
      }),
    fault: (grade) => (input) => grade({ ...input, settings: { ...input.settings, headBound: false } }),
  },
  'no group has more settled EXCELLENT than places': {
    holds: (grade) =>
      fc.property(small, (input) => {
        const answer = grade(input)
        for (const { group, places, kept, tied, lowered, excellent } of answer.groups) {
          const members = new Set(input.subjects.filter((subject) => subject.group === group).map(({ id }) => id))
          const settled = answer.results.filter(({ subject, level }) => members.has(subject) && level === 'EXCELLENT')
          expect(settled.length).toBeLessThanOrEqual(places)
          expect(kept.length + tied.length + lowered.length).toBe(excellent)
          if (tied.length > 0) expect(kept.length + tied.length).toBeGreaterThan(places)
        }
      }),
    fault: (grade) => (input) =>
      withResults(grade(input), (result) => (result.cap === 'LOWERED' ? settledAt(result, 'EXCELLENT') : result)),
  },
  'grading twice gives the same bytes': {
    holds: (grade) =>
      fc.property(small, (input) => {
        expect(JSON.stringify(grade(input))).toBe(JSON.stringify(grade(JSON.parse(JSON.stringify(input)))))
      }),
    fault: (grade) => {
      let times = 0
      return (input) => ({ ...grade(input), regulations: [{ id: String(times++), version: '', citation: '' }] })
    },
  },
  'what is open is exactly what closing the open questions reaches': {
    holds: (grade) =>
      fc.property(small, (input) => {
        const closed = new Map(gradeByHand(input).map(({ subject, final }) => [subject, final]))
        for (const [subject, { possible }] of bySubject(grade(input))) expect(possible).toEqual(closed.get(subject))
      }),
    fault: (grade) => (input) =>
      withResults(grade(input), (result) =>
        result.possible.length > 2 ? { ...result, possible: result.possible.slice(1) } : result,
      ),
  },
  'a waiver without a decision never helps: it is no case': {
    holds: (grade) =>
      fc.property(small, fc.nat(5), fc.constantFrom(undefined, '', ' \t'), (input, at, waiver) => {
        const tasks = (input.tasks ?? []).map((task, place): TaskInput => {
          const { waiver: _waiver, ...rest } = task
          return place === at % (input.tasks?.length ?? 1)
            ? { ...rest, outcome: 'WAIVED', ...(waiver === undefined ? {} : { waiver }) }
            : task
        })
        expect(() => grade({ ...input, tasks })).toThrow(/^tasks\[\d+\]\.waiver: /)
      }),
    fault: (grade) => (input) =>
      grade({
        ...input,
        tasks: (input.tasks ?? []).map((task) =>
          task.outcome === 'WAIVED' && task.waiver?.trim() === '' ? { ...task, waiver: 'miễn' } : task,
        ),
      }),
  },
  'no number is anything but a number': {
    holds: (grade) =>
      fc.property(small, (input) => {
        expect(
          JSON.stringify(grade(input), (_, value: unknown) => {
            if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(String(value))
            return value
          }),
        ).not.toContain('NaN')
      }),
    fault: (grade) => (input) => withResults(grade(input), (result) => ({ ...result, score: Number.NaN })),
  },
}

/** Results with those lowered or tied by a cap of one set back to EXCELLENT. */
const beforeCapsOf = (grade: Grade, input: CaseInput): ReadonlyMap<string, Result> =>
  new Map(grade(input).results.map((result) => [result.subject, result.cap ? settledAt(result, 'EXCELLENT') : result]))

const runs = { numRuns: 150 }

describe.each(Object.entries(properties))('%s', (_, { holds, fault }) => {
  test('holds', () => {
    const { failed, counterexample } = fc.check(holds(gradeCase), runs)
    expect({ failed, counterexample }).toEqual({ failed: false, counterexample: null })
  }, 60_000)
  test('finds a planted fault', () => {
    expect(fc.check(holds(fault(gradeCase)), { numRuns: 500, endOnFailure: true }).failed).toBe(true)
  }, 60_000)
})
