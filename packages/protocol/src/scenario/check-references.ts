import type { Fault } from './faults.ts'
import { isFields } from './script/is-fields.ts'
import { textOf } from './script/text-of.ts'
import type { ScenarioSource } from './source/index.ts'

/** Names in the file that nothing in it bears, and names borne twice. */
export function checkReferences(scenario: ScenarioSource): readonly Fault[] {
  const units = new Set(scenario.units.map(({ code }) => code))
  const tasks = new Set(scenario.tasks.map(({ task }) => task))
  const meetings = new Set(scenario.meetings.map(({ meeting }) => meeting))
  const people = new Set([scenario.authority, ...scenario.units].flatMap((unit) => unit.people.map(({ id }) => id)))
  for (const { do: command } of scenario.acts) {
    const incoming = command['incoming']
    if (incoming !== undefined && isFields(incoming)) people.add(textOf(incoming['id']))
  }
  const subjects = new Set([...units, ...people])

  const faults: Fault[] = []
  const known = (names: ReadonlySet<string>, what: string, path: string, name: string | undefined): void => {
    if (name !== undefined && !names.has(name)) faults.push({ path, problem: `no ${what} "${name}"` })
  }
  const once = (what: string, names: readonly string[], pathOf: (index: number) => string): void =>
    names.forEach((name, index) => {
      if (names.indexOf(name) < index) faults.push({ path: pathOf(index), problem: `a second ${what} "${name}"` })
    })

  if (units.size === 0) faults.push({ path: 'units', problem: 'must name at least one unit' })
  if (tasks.size === 0) faults.push({ path: 'tasks', problem: 'must name at least one task' })
  once('unit', [scenario.authority.code, ...scenario.units.map(({ code }) => code)], (index) =>
    index === 0 ? 'authority.code' : `units[${index - 1}].code`,
  )
  once(
    'task',
    scenario.tasks.map(({ task }) => task),
    (index) => `tasks[${index}].task`,
  )
  once(
    'meeting',
    scenario.meetings.map(({ meeting }) => meeting),
    (index) => `meetings[${index}].meeting`,
  )
  known(meetings, 'meeting', 'customs.meeting', scenario.customs.meeting)

  scenario.tasks.forEach((task, index) => {
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
  scenario.meetings.forEach((meeting, index) => {
    const path = `meetings[${index}]`
    meeting.absent.forEach((person, place) => known(people, 'person', `${path}.absent[${place}]`, person))
    meeting.opinions.forEach((opinion, place) => {
      known(tasks, 'task', `${path}.opinions[${place}].task`, opinion.task)
      known(people, 'person', `${path}.opinions[${place}].person`, opinion.person)
    })
    meeting.conclusions.forEach(({ task }, place) => known(tasks, 'task', `${path}.conclusions[${place}].task`, task))
  })

  const { selfRanks, appraisals, votes, decisions, appeals, decidedAnew } = scenario.yearEnd
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

  scenario.acts.forEach((act, index) => {
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
