import type { Range } from '../source/generate.ts'
import type { ScenarioSource, TaskSource, UnitSource } from '../source/index.ts'
import { diceOf } from './dice.ts'
import { makeTask } from './make-task.ts'
import { makeUnits } from './make-units.ts'

/** Adds what the seed stands for to what the file writes out: units for the places, tasks for every unit without any. */
export function generate(scenario: ScenarioSource, periods: readonly string[]): ScenarioSource {
  const plan = scenario.generate
  if (!plan) return scenario
  const dice = diceOf(plan.seed)
  const units = [...scenario.units, ...makeUnits(plan, dice)]
  const idle = units.filter(({ code }) => !scenario.tasks.some(({ unit }) => unit === code))

  const tasks = idle.flatMap((unit, index): readonly TaskSource[] => {
    const meeting = plan.meetings[index % plan.meetings.length] ?? scenario.customs.meeting
    const count = dice.within({ ...plan.tasksPerUnit, step: 1 })
    return drawKinds(plan.kinds, count).map((kind) => makeTask(unit, kind, { meeting }, { plan, dice, periods }))
  })
  const exceptions = [...scenario.yearEnd.appraisals.exceptions, ...appraise(units, scenario, plan.common)]
  return {
    ...scenario,
    units,
    tasks: [...scenario.tasks, ...tasks],
    yearEnd: { ...scenario.yearEnd, appraisals: { ...scenario.yearEnd.appraisals, exceptions } },
  }

  /** Different kinds for one unit. */
  function drawKinds<Kind>(kinds: readonly Kind[], count: number): readonly Kind[] {
    const left = [...kinds]
    const drawn: Kind[] = []
    while (drawn.length < count && left.length > 0) {
      const kind = dice.pick(left)
      left.splice(left.indexOf(kind), 1)
      drawn.push(kind)
    }
    return drawn
  }

  /** Every subject its own common points, but for those of whom the file speaks. */
  function appraise(
    all: readonly UnitSource[],
    { yearEnd }: ScenarioSource,
    points: Range,
  ): ScenarioSource['yearEnd']['appraisals']['exceptions'] {
    const spoken = new Set(yearEnd.appraisals.exceptions.map(({ subject }) => subject))
    const subjects = all.flatMap(({ code, people }) => [
      code,
      ...people
        .filter(({ posts }) => posts.some((post) => post === 'SECRETARY' || post === 'CHAIRMAN'))
        .map(({ id }) => id),
    ])
    return subjects
      .filter((subject) => !spoken.has(subject))
      .map((subject) => ({ subject, inputs: { common: dice.within(points) } }))
  }
}
