import { describe, expect, it } from 'vitest'
import { BrokenScenario } from './faults.ts'
import { readScenario } from './read-scenario.ts'
import { leastScenario } from './testing.ts'

type Least = ReturnType<typeof leastScenario>
type Spoil = (year: Least['years'][number], scenario: Least) => unknown

/** Faults of the least scenario with something spoiled. */
function faultsOf(spoil: Spoil): BrokenScenario['faults'] {
  const scenario = leastScenario()
  for (const year of scenario.years) spoil(year, scenario)
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

  it.each<[string, Spoil]>([
    ['years[0].tasks[0].form.deadline', ({ tasks }) => Object.assign(tasks[0]?.form ?? {}, { deadline: '2024-02-30' })],
    ['years[0].tasks[0].form.title', ({ tasks }) => Object.assign(tasks[0]?.form ?? {}, { title: '  ' })],
    ['years[0].tasks[0].form.productt', ({ tasks }) => Object.assign(tasks[0]?.form ?? {}, { productt: 'x' })],
    ['years[0].tasks[0].unit', ({ tasks }) => Object.assign(tasks[0] ?? {}, { unit: 'nowhere' })],
    ['years[0].tasks[1].task', ({ tasks }) => tasks.push(...tasks)],
    ['years[0].tasks[0].meeting', ({ tasks }) => Object.assign(tasks[0] ?? {}, { meeting: 'never' })],
    ['years[0].tasks[0].contract.duties', ({ tasks }) => Object.assign(tasks[0]?.contract ?? {}, { duties: [] })],
    ['units[0].people[0].posts[0]', (_, { units }) => units[0]?.people[0]?.posts.splice(0, 1, 'MAYOR')],
    [
      'authority.people[0].name',
      (_, { authority }) => Object.assign(authority.people[0] ?? {}, { name: 'Đậu Xuân Thắng'.normalize('NFD') }),
    ],
    ['years[0].plan.grading', ({ plan }) => Object.assign(plan, { grading: '2024-12-01' })],
    ['years[0].cycle.period.to', ({ cycle }) => Object.assign(cycle.period, { to: 'soon' })],
    ['years[0].yearEnd.votes.present', ({ yearEnd }) => Object.assign(yearEnd.votes, { present: 0 })],
    ['scenario', (_, scenario) => Object.assign(scenario, { scenario: 'Two Words' })],
  ])('is refused with the path of the field: %s', (path, spoil) => {
    expect(faultsOf(spoil).map((fault) => fault.path)).toContain(path)
  })

  it('is refused when nobody holds the post that a step needs, naming the step', () => {
    const [fault] = faultsOf((_, { units }) => units[0]?.people.splice(1, 1))

    expect(fault?.path).toBe('years[0].tasks[0]')
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
