import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { parseCase, type CaseInput, type CheckedCase, type Task } from '../case/index.ts'
import { ZERO } from '../exact/index.ts'
import { isSettled, lowestIn, rankOf, highestIn } from '../level/index.ts'
import { randomCase } from '../testing/random-case.ts'
import { collective, leader, outcomes, partyYear, tasksOf } from '../testing/small-cases.ts'
import type { ToReach } from './answer.ts'
import { findLevels } from './grade-levels.ts'
import { gradeCase } from './index.ts'
import { buildWorld, stateOf } from './world.ts'

const checked = (input: CaseInput): CheckedCase => {
  const parsed = parseCase(input)
  if (!parsed.ok) throw new Error(`${parsed.field}: ${parsed.message}`)
  return parsed.value
}

const levelsBeforeCaps = (graded: CheckedCase): number[] => {
  const world = buildWorld(graded)
  return findLevels(world, stateOf(world)).map(({ beforeCaps }) => beforeCaps)
}

type Change = { readonly at: number; readonly to: 'COMPLETED' | 'EXCEEDED' }

const change = (graded: CheckedCase, changes: readonly Change[]): CheckedCase => ({
  ...graded,
  tasks: graded.tasks.map((task, at) => {
    const to = changes.find((entry) => entry.at === at)?.to
    return to ? { ...task, outcome: to, defects: ZERO, delays: ZERO } : task
  }),
})

const combinations = (from: readonly number[], size: number): number[][] =>
  size === 0
    ? [[]]
    : from.flatMap((first, at) => combinations(from.slice(at + 1), size - 1).map((rest) => [first, ...rest]))

const mayComplete = (task: Task | undefined): boolean => task?.outcome !== 'COMPLETED' || task.defects.n > 0

/** The rules of the answer, word for word: every set by size, then by EXCEEDED, then by place. */
const bruteForce = (graded: CheckedCase, place: number): ToReach | null => {
  const now = levelsBeforeCaps(graded)[place] ?? 0
  if (now === 0 || (isSettled(now) && lowestIn(now) === 3)) return null
  const goal = isSettled(now) ? lowestIn(now) + 1 : highestIn(now)
  const world = buildWorld(graded)
  const tasks = (world.members[place]?.tasks ?? []).filter((at) => graded.tasks[at]?.outcome !== 'EXCEEDED')
  for (let size = 1; size <= tasks.length; size++) {
    for (let exceeded = 0; exceeded <= size; exceeded++) {
      for (const chosen of combinations(tasks, size)) {
        for (const exceeding of combinations(chosen, exceeded)) {
          const changes = chosen.map((at): Change => ({ at, to: exceeding.includes(at) ? 'EXCEEDED' : 'COMPLETED' }))
          if (changes.some(({ at, to }) => to === 'COMPLETED' && !mayComplete(graded.tasks[at]))) continue
          const level = levelsBeforeCaps(change(graded, changes))[place] ?? 0
          if (!isSettled(level) || lowestIn(level) < goal) continue
          const rows = changes.flatMap(({ at, to }) => {
            const task = graded.tasks[at]
            return task ? [{ task: task.id, from: task.outcome, to }] : []
          })
          return {
            level: (['NOT_COMPLETED', 'COMPLETED', 'GOOD', 'EXCELLENT'] as const)[lowestIn(level)],
            changes: rows,
          }
        }
      }
    }
  }
  return null
}

describe('what would have helped', () => {
  test.prop([randomCase({ subjects: 5, tasks: 5, violations: 1 })], { numRuns: 150 })(
    'is the smallest set, found by trying them all',
    (input) => {
      const graded = checked(input)
      const answer = gradeCase(graded)
      const before = levelsBeforeCaps(graded)
      answer.results.forEach((result, place) => {
        const level = before[place] ?? 0
        const final = result.possible.reduce((set, name) => set | (1 << rankOf(name)), 0)
        expect(result.toReach).toEqual(final === level ? bruteForce(graded, place) : null)
      })
    },
    60_000,
  )

  test('forty tasks of forty weights with a unit and a head are searched to the end', () => {
    const list = outcomes('NOT_DONE', 6, 'PARTIAL', 6, 'POOR_QUALITY', 6, 'COMPLETED_LATE', 6, 'COMPLETED', 16)
    const { results: _, ...unit } = collective('unit')
    const { results: __, ...head } = leader('head', ['unit'])
    const tasks = tasksOf(['unit'], list).map((task, at) => ({
      ...task,
      weight: 1 + at / 7,
      obligors: at % 3 === 0 ? ['head'] : ['unit', 'head'],
      defects: at % 4,
    }))
    const graded = checked(partyYear(2026, { subjects: [unit, head], tasks }))
    const answer = gradeCase(graded)
    for (const { toReach, subject } of answer.results) {
      expect(toReach).not.toBeNull()
      const changes = (toReach?.changes ?? []).map(({ task, to }) => ({
        at: tasks.findIndex(({ id }) => id === task),
        to,
      }))
      const reached = levelsBeforeCaps(change(graded, changes))
      expect(toReach && 1 << rankOf(toReach.level)).toBe(reached[subject === 'unit' ? 0 : 1])
    }
  })
})
