import { periodsOf } from '../expand/periods.ts'
import { within } from '../faults.ts'
import type { Range } from '../source/generate.ts'
import type { ScenarioSource, TaskSource, UnitSource, YearSource } from '../source/index.ts'
import { diceOf } from './dice.ts'
import { makeTask } from './make-task.ts'
import { makeUnits } from './make-units.ts'

/** Adds what the seeds of its years stand for to what the file writes out: units for the places, tasks for every unit without any. */
export function generate(scenario: ScenarioSource): ScenarioSource {
  const made = scenario.years.map((year, place) => generateYear(scenario, year, `years[${place}]`))
  return {
    ...scenario,
    units: [...scenario.units, ...made.flatMap(({ units }) => units)],
    years: made.map(({ year }) => year),
  }
}

type Made = { readonly units: readonly UnitSource[]; readonly year: YearSource }

function generateYear(scenario: ScenarioSource, year: YearSource, path: string): Made {
  const plan = year.generate
  if (!plan) return { units: [], year }
  const dice = diceOf(plan.seed)
  const made = makeUnits(plan, dice)
  const units = [...scenario.units, ...made]
  const idle = units.filter(({ code }) => !year.tasks.some(({ unit }) => unit === code))
  const periods = within(path, () => periodsOf(year)).map(({ id }) => id)

  const tasks = idle.flatMap((unit, index): readonly TaskSource[] => {
    const meeting = plan.meetings[index % plan.meetings.length] ?? year.customs.meeting
    const count = dice.within({ ...plan.tasksPerUnit, step: 1 })
    return drawKinds(plan.kinds, count).map((kind) => makeTask(unit, kind, { meeting }, { plan, dice, periods }))
  })
  const exceptions = [...year.yearEnd.appraisals.exceptions, ...appraise(units, year, plan.common)]
  return {
    units: made,
    year: {
      ...year,
      tasks: [...year.tasks, ...tasks],
      yearEnd: { ...year.yearEnd, appraisals: { ...year.yearEnd.appraisals, exceptions } },
    },
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
    { yearEnd }: YearSource,
    points: Range,
  ): YearSource['yearEnd']['appraisals']['exceptions'] {
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
