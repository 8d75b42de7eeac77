import { type Fault, prefixed } from './faults.ts'
import { isFields, isList } from './script/is-fields.ts'
import { textOf } from './script/text-of.ts'
import type { ScenarioSource, YearSource } from './source/index.ts'

type Names = { readonly units: ReadonlySet<string>; readonly people: ReadonlySet<string> }

/** Names in the file that nothing in it bears, and names borne twice. */
export function checkReferences(scenario: ScenarioSource): readonly Fault[] {
  const { authority, units, years } = scenario
  const names: Names = {
    units: new Set([...units.map(({ code }) => code), ...years.flatMap(createdUnits)]),
    people: new Set([
      ...[authority, ...units].flatMap((unit) => unit.people.map(({ id }) => id)),
      ...years.flatMap(newcomers),
    ]),
  }
  return [
    ...(names.units.size === 0 ? [{ path: 'units', problem: 'must name at least one unit' }] : []),
    ...twice('unit', [authority.code, ...units.map(({ code }) => code)], (index) =>
      index === 0 ? 'authority.code' : `units[${index - 1}].code`,
    ),
    ...twice(
      'cycle',
      years.map(({ cycle }) => cycle.id),
      (index) => `years[${index}].cycle.id`,
    ),
    ...twice(
      'task',
      years.flatMap(({ tasks }) => tasks.map(({ task }) => task)),
      (index) => places(years, ({ tasks }) => tasks, 'task')[index] ?? '',
    ),
    ...twice(
      'meeting',
      years.flatMap(({ meetings }) => meetings.map(({ meeting }) => meeting)),
      (index) => places(years, ({ meetings }) => meetings, 'meeting')[index] ?? '',
    ),
    ...years.flatMap((year, place) => prefixed(faultsIn(year, scenario, names), `years[${place}]`)),
  ]
}

/** Where the names of a list of every year stand, one after another. */
const places = (years: readonly YearSource[], list: (year: YearSource) => readonly unknown[], field: string) =>
  years.flatMap((year, place) => list(year).map((_, index) => `years[${place}].${field}s[${index}].${field}`))

function twice(what: string, names: readonly string[], pathOf: (index: number) => string): readonly Fault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [{ path: pathOf(index), problem: `a second ${what} "${name}"` }] : [],
  )
}

/** People who first come in an act: a new head, or somebody appointed. */
const newcomers = ({ acts }: YearSource): readonly string[] =>
  acts.flatMap(({ do: command }) => {
    const person = command['incoming'] ?? command['person']
    return person !== undefined && isFields(person) ? [textOf(person['id'])] : []
  })

/** Units that first come by a reorganisation. */
const createdUnits = ({ acts }: YearSource): readonly string[] =>
  acts.flatMap(({ do: { changes = [] } }) => {
    if (!isList(changes)) return []
    return changes.flatMap((change) => {
      const unit = isFields(change) ? change['unit'] : undefined
      return unit !== undefined && isFields(unit) ? [textOf(unit['code'])] : []
    })
  })

function faultsIn(year: YearSource, { authority }: ScenarioSource, { units, people }: Names): readonly Fault[] {
  const tasks = new Set(year.tasks.map(({ task }) => task))
  const meetings = new Set(year.meetings.map(({ meeting }) => meeting))
  const subjects = new Set([...units, ...people])
  const known = (names: ReadonlySet<string>, what: string, path: string, name: string | undefined): void => {
    if (name !== undefined && !names.has(name)) faults.push({ path, problem: `no ${what} "${name}"` })
  }
  const faults: Fault[] = []

  if (tasks.size === 0) faults.push({ path: 'tasks', problem: 'must name at least one task' })
  known(new Set([authority.code, ...units]), 'unit', 'cycle.authority', year.cycle.authority)
  known(meetings, 'meeting', 'customs.meeting', year.customs.meeting)

  year.tasks.forEach((task, index) => {
    const path = `tasks[${index}]`
    known(units, 'unit', `${path}.unit`, task.unit)
    known(people, 'person', `${path}.by`, task.by)
    known(meetings, 'meeting', `${path}.meeting`, task.meeting)
    known(meetings, 'meeting', `${path}.corrected.again.meeting`, task.corrected?.again?.meeting)
    task.cascade?.parts.forEach(({ cellSecretary, areaMember }, place) => {
      known(people, 'person', `${path}.cascade.parts[${place}].cellSecretary`, cellSecretary)
      known(people, 'person', `${path}.cascade.parts[${place}].areaMember`, areaMember)
    })
  })
  year.meetings.forEach((meeting, index) => {
    const path = `meetings[${index}]`
    meeting.absent.forEach((person, place) => known(people, 'person', `${path}.absent[${place}]`, person))
    meeting.opinions.forEach((opinion, place) => {
      known(tasks, 'task', `${path}.opinions[${place}].task`, opinion.task)
      known(people, 'person', `${path}.opinions[${place}].person`, opinion.person)
    })
    meeting.conclusions.forEach(({ task }, place) => known(tasks, 'task', `${path}.conclusions[${place}].task`, task))
  })

  const { selfRanks, appraisals, votes, decisions, appeals, decidedAnew } = year.yearEnd
  const lists = {
    'selfRanks.exceptions': selfRanks.exceptions,
    'appraisals.exceptions': appraisals.exceptions,
    'votes.exceptions': votes.exceptions,
    'decisions.exceptions': decisions.exceptions,
    appeals,
    decidedAnew,
  }
  for (const [list, items] of Object.entries(lists))
    items.forEach(({ subject }, index) =>
      known(subjects, 'unit or person', `yearEnd.${list}[${index}].subject`, subject),
    )
  appeals.forEach(({ ruled }, index) =>
    ruled.corrections.forEach(({ task }, place) =>
      known(tasks, 'task', `yearEnd.appeals[${index}].ruled.corrections[${place}].task`, task),
    ),
  )

  year.acts.forEach((act, index) => {
    const path = `acts[${index}]`
    known(people, 'person', `${path}.as`, act.as)
    // An act that is to be refused may speak of a task that never comes to be.
    if (act.expect === undefined && act.do.type !== 'submit') known(tasks, 'task', `${path}.task`, act.task)
    if (act.expect === undefined && act.do.type !== 'convene')
      known(meetings, 'meeting', `${path}.meeting`, act.meeting)
    known(subjects, 'unit or person', `${path}.assessment`, act.assessment)
  })
  return faults
}
