import { describe, expect, it } from 'vitest'
import { readScenario } from '../read-scenario.ts'
import { fillBlanks } from '../script/fill-blanks.ts'
import { parseCommand } from '../script/parse-command.ts'
import { leastScenario } from '../testing.ts'

const [year] = readScenario(JSON.stringify(leastScenario())).years
const typesOn = (stream: string) => year.acts.filter((act) => act.stream === stream).map(({ command }) => command.type)

const filling = {
  terms: () => 'f'.repeat(64),
  open: () => 'request-1',
  file: (name: string) => ({ hash: '0'.repeat(64), name, type: 'text/plain', size: 1 }),
  level: () => 'GOOD',
  isSettled: () => true,
}

describe('the year of the least scenario', () => {
  it('takes its one task through every customary step, in order', () => {
    expect(typesOn('task/viec')).toEqual([
      'submit',
      'endorse',
      'screen',
      'give-opinion',
      'give-opinion',
      'conclude',
      'offer',
      'sign',
      'sign',
      'sign',
      'report',
      'report',
      'report',
      'deliver',
      'check',
    ])
  })

  it('grades its unit and both its heads', () => {
    const subjects = year.acts.filter(({ command }) => command.type === 'self-rank').map(({ stream }) => stream)

    expect(new Set(subjects)).toEqual(
      new Set(['assessment/2024:xa', 'assessment/2024:chairman', 'assessment/2024:secretary']),
    )
  })

  it('numbers its acts by time', () => {
    expect(year.acts.map(({ n }) => n)).toEqual(year.acts.map((_, index) => index + 1))
    expect(year.acts.map(({ at }) => at)).toEqual(year.acts.map(({ at }) => at).toSorted())
  })

  it('asks nothing that the wire would not take', () => {
    const refused = year.acts.flatMap((act) => {
      const filled = fillBlanks(act.command, filling)
      const parsed = filled === undefined ? undefined : parseCommand(act.stream, filled)
      return parsed?.ok ? [] : [{ act: act.n, type: act.command.type, refusal: parsed?.refusal }]
    })

    expect(refused).toEqual([])
  })

  it('reports what lies between the baseline and what will be delivered, never going back', () => {
    const values = year.acts.flatMap(({ command }) => {
      const { report } = command
      return typeof report === 'object' && report !== null && 'values' in report
        ? [Object.values(Object(report['values']))[0]]
        : []
    })

    expect(values).toEqual(values.toSorted((one, other) => Number(one) - Number(other)))
    expect(values.every((value) => Number(value) > 0 && Number(value) < 24)).toBe(true)
  })
})
