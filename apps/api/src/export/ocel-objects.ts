import { listPeople } from '@khoan-viec/db/people'
import type { StreamRow } from '@khoan-viec/db/stream'
import { listAllPeriods } from '@khoan-viec/db/unit'
import type { Change, LogObject, Relation } from '@khoan-viec/documents/event-log'
import type { Assessment } from '@khoan-viec/domain/assessment'
import { startOfDay } from '@khoan-viec/domain/calendar'
import type { Cycle } from '@khoan-viec/domain/cycle'
import type { HandoverAct } from '@khoan-viec/domain/handover'
import type { Meeting } from '@khoan-viec/domain/meeting'
import { lightOf, progressOf, type Task } from '@khoan-viec/domain/task'
import type { House } from '../house/index.ts'
import { eachStream, listStands } from './each-stream.ts'

/** Held always, as far as anybody knows: the format's own word for it. */
const EVER = '1970-01-01T00:00:00.000Z'

export const unitId = (code: string): string => `unit/${code}`
export const personId = (id: string): string => `person/${id}`
export const contractId = (task: string): string => `contract/${task}`

type Values = Readonly<Record<string, string | number | undefined>>

/** Everything that events are about, with what it was from when on. Of opinions nothing. */
export async function* eachObject(house: House): AsyncGenerator<LogObject> {
  const periods = Map.groupBy(await listAllPeriods(house.db), ({ code }) => code)
  for (const [code, stands] of periods) {
    const superior = stands.at(-1)?.superiors.contracting
    yield {
      id: unitId(code),
      type: 'unit',
      changes: changesOf(stands.map(({ from, name, kind }) => ({ at: startOfDay(from), values: { name, kind } }))),
      relations: superior === undefined ? [] : [{ object: unitId(superior), qualifier: 'under' }],
    }
  }
  const units = new Set(periods.keys())
  for (const { id, name } of await listPeople(house.db))
    yield { id: personId(id), type: 'person', changes: changesOf([{ at: EVER, values: { name } }]), relations: [] }

  for (const kind of ['log', 'archive'] as const)
    for await (const { id } of eachStream(house, kind)) yield { id, type: kind, changes: [], relations: [] }
  for await (const row of eachStream(house, 'cycle'))
    yield* objectOf<Cycle>(house, row, ({ name, year, status }) => ({ name, year, status }))
  for await (const row of eachStream(house, 'meeting'))
    yield* objectOf<Meeting>(house, row, ({ title, date, status }) => ({ title, date, status }))
  for await (const row of eachStream(house, 'assessment'))
    yield* objectOf<Assessment>(house, row, levelsOf, ({ subject, unit }) => [
      { object: unitId(unit), qualifier: 'of-unit' },
      ...(units.has(subject) ? [] : [{ object: personId(subject), qualifier: 'of-person' }]),
    ])
  for await (const row of eachStream(house, 'handover'))
    yield* objectOf<HandoverAct>(house, row, handoverValues, ({ unit, outgoing, incoming, lines }) => [
      { object: unitId(unit), qualifier: 'of-unit' },
      { object: personId(outgoing), qualifier: 'handed-over-by' },
      { object: personId(incoming), qualifier: 'handed-over-to' },
      ...lines.map(({ task }) => ({ object: `task/${task}`, qualifier: 'lists' })),
    ])
  for await (const row of eachStream(house, 'task')) yield* tasksOf(house, row)
}

async function* tasksOf(house: House, row: StreamRow): AsyncGenerator<LogObject> {
  const stands = await listStands<Task>(house, row)
  const last = stands.at(-1)?.state
  if (!last) return
  const contract = last.contract ? [{ object: contractId(last.id), qualifier: 'contracted-as' }] : []
  const meeting = last.meeting === undefined ? [] : [{ object: `meeting/${last.meeting}`, qualifier: 'considered-at' }]
  yield {
    id: row.id,
    type: 'task',
    changes: changesOf(stands.map(({ at, state }) => ({ at, values: taskValues(state) }))),
    relations: [{ object: unitId(last.unit), qualifier: 'of-unit' }, ...meeting, ...contract],
  }
  if (!last.contract) return
  const { obligors } = last.contract.terms
  yield {
    id: contractId(last.id),
    type: 'contract',
    changes: changesOf(stands.map(({ at, state }) => ({ at, values: contractValues(state) }))),
    relations: [
      { object: row.id, qualifier: 'binds' },
      { object: unitId(last.unit), qualifier: 'obligor-collective' },
      { object: personId(obligors.secretary), qualifier: 'obligor-secretary' },
      { object: personId(obligors.chairman), qualifier: 'obligor-chairman' },
    ],
  }
}

async function* objectOf<State>(
  house: House,
  row: StreamRow,
  valuesOf: (state: State) => Values,
  relationsOf: (state: State) => readonly Relation[] = () => [],
): AsyncGenerator<LogObject> {
  const stands = await listStands<State>(house, row)
  const last = stands.at(-1)
  if (!last) return
  const changes = changesOf(stands.map(({ at, state }) => ({ at, values: valuesOf(state) })))
  yield { id: row.id, type: row.kind, changes, relations: relationsOf(last.state) }
}

const handoverValues = ({ decision, post, from, status }: HandoverAct): Values => ({ decision, post, from, status })

const taskValues = (task: Task): Values => {
  const { title, deadline, weight } = task.contract?.terms ?? task.registration
  return { title, status: task.status, light: lightOf(task).light, deadline, weight, progress: progressOf(task) }
}

const contractValues = ({ contract }: Task): Values =>
  contract
    ? { decision: contract.terms.decision, deadline: contract.terms.deadline, weight: contract.terms.weight }
    : {}

const levelsOf = ({ name, kind, selfRanks, appraisals, computed, decisions }: Assessment): Values => ({
  name,
  kind,
  self: selfRanks.at(-1)?.level,
  appraised: appraisals.at(-1)?.level,
  computed: computed.at(-1)?.level,
  decided: decisions.at(-1)?.level,
})

/** What was another from one moment to the next. */
function changesOf(stands: readonly { readonly at: string; readonly values: Values }[]): readonly Change[] {
  const known = new Map<string, string | number>()
  return stands.flatMap(({ at, values }) =>
    Object.entries(values).flatMap(([name, value]): readonly Change[] => {
      if (value === undefined || known.get(name) === value) return []
      known.set(name, value)
      return [{ name, at, value }]
    }),
  )
}
