import { describe, expect, it } from 'vitest'
import { BrokenScenario } from './faults.ts'
import { readScenario } from './read-scenario.ts'
import { leastScenario } from './testing.ts'

type Least = ReturnType<typeof leastScenario>

/** Faults of the least scenario with something spoiled. */
function faultsOf(spoil: (scenario: Least) => unknown): BrokenScenario['faults'] {
  const scenario = leastScenario()
  spoil(scenario)
  try {
    readScenario(JSON.stringify(scenario))
  } catch (error) {
    if (error instanceof BrokenScenario) return error.faults
    throw error
  }
  return []
}

describe('a scenario file', () => {
  it('is read when nothing is wrong with it', () => {
    expect(faultsOf(() => undefined)).toEqual([])
  })

  it.each<[string, (scenario: Least) => unknown]>([
    ['tasks[0].form.deadline', ({ tasks }) => Object.assign(tasks[0]?.form ?? {}, { deadline: '2024-02-30' })],
    ['tasks[0].form.title', ({ tasks }) => Object.assign(tasks[0]?.form ?? {}, { title: '  ' })],
    ['tasks[0].form.productt', ({ tasks }) => Object.assign(tasks[0]?.form ?? {}, { productt: 'x' })],
    ['tasks[0].unit', ({ tasks }) => Object.assign(tasks[0] ?? {}, { unit: 'nowhere' })],
    ['tasks[1].task', ({ tasks }) => tasks.push(...tasks)],
    ['tasks[0].meeting', ({ tasks }) => Object.assign(tasks[0] ?? {}, { meeting: 'never' })],
    ['tasks[0].contract.duties', ({ tasks }) => Object.assign(tasks[0]?.contract ?? {}, { duties: [] })],
    ['units[0].people[0].posts[0]', ({ units }) => units[0]?.people[0]?.posts.splice(0, 1, 'MAYOR')],
    [
      'authority.people[0].name',
      ({ authority }) => Object.assign(authority.people[0] ?? {}, { name: 'Đậu Xuân Thắng'.normalize('NFD') }),
    ],
    ['plan.grading', ({ plan }) => Object.assign(plan, { grading: '2024-12-01' })],
    ['cycle.period.to', ({ cycle }) => Object.assign(cycle.period, { to: 'soon' })],
    ['yearEnd.votes.present', ({ yearEnd }) => Object.assign(yearEnd.votes, { present: 0 })],
    ['scenario', (scenario) => Object.assign(scenario, { scenario: 'Two Words' })],
  ])('is refused with the path of the field: %s', (path, spoil) => {
    expect(faultsOf(spoil).map((fault) => fault.path)).toContain(path)
  })

  it('is refused when nobody holds the post that a step needs, naming the step', () => {
    const [fault] = faultsOf(({ units }) => units[0]?.people.splice(1, 1))

    expect(fault?.path).toBe('tasks[0]')
    expect(fault?.problem).toContain('CHAIRMAN')
  })

  it('is refused when it is no YAML at all, with the place in the text', () => {
    expect(() => readScenario('scenario: [unclosed')).toThrow(/line 1/)
  })

  it('may be JSON, and stands for the same year', () => {
    const compact = JSON.stringify(leastScenario())

    expect(readScenario(JSON.stringify(leastScenario(), null, 2))).toEqual(readScenario(compact))
  })
})
