import { findAssessment } from '@khoan-viec/db/assessment'
import { type Chosen, listStreamsOf } from '@khoan-viec/db/log'
import { findPerson } from '@khoan-viec/db/people'
import { findState, findStream, listStatesIn } from '@khoan-viec/db/stream'
import { listTasks } from '@khoan-viec/db/task'
import { findUnit } from '@khoan-viec/db/unit'
import type { HandoverAct } from '@khoan-viec/domain/handover'
import type { Task } from '@khoan-viec/domain/task'
import type { SubjectKind } from '@khoan-viec/dossier/manifest'
import { ownStreams } from '../access/index.ts'
import type { House } from '../house/index.ts'
import { notFound } from '../trpc/index.ts'

/** What a dossier is about: the streams it holds whole, and whose acts besides. */
export type Subject = {
  readonly cycle: string
  readonly chosen: Chosen & { readonly streams: readonly string[] }
  /** Units and people whose entries of the organisation tell what they are called. */
  readonly units: readonly string[]
  readonly people: readonly string[]
}

type Choose = (house: House, id: string, cycle: string) => Promise<Subject>

const TASKS_MOST = 1_000
/** How units are called that day is of no matter here. */
const ANY_DAY = '9999-12-31'

/** A task with the meetings that dealt with it. */
const ofTask: Choose = async ({ db }, id, cycle) => {
  const stream = `task/${id}`
  const task = await findState<Task>(db, stream)
  if (!task) throw notFound()
  const meetings = [task.meeting, ...task.rounds.map(({ meeting }) => meeting)].filter((each) => each !== undefined)
  const streams = [stream, ...new Set(meetings.map((meeting) => `meeting/${meeting}`))]
  return { cycle: task.cycle ?? cycle, chosen: { streams }, units: [task.unit], people: [] }
}

/** What somebody did, how he was assessed, and what he handed over or took on as a head. */
const ofPerson: Choose = async (house, id, cycle) => {
  const { db } = house
  if (!(await findPerson(db, id))) throw notFound()
  const streams = await ownStreams(house, id)
  return { cycle, chosen: { streams, person: id }, units: [], people: [id] }
}

/** A unit with its tasks and assessments. */
const ofUnit: Choose = async ({ db }, id, cycle) => {
  if (!(await findUnit(db, id, ANY_DAY))) throw notFound()
  return { cycle, chosen: { streams: await listStreamsOf(db, id) }, units: [id], people: [] }
}

/** A grade with what it was computed from: the tasks of the unit, what was handed over of them, and the year's gradings. */
const ofGrade: Choose = async (house, id) => {
  const { db } = house
  const stream = `assessment/${id}`
  const found = await findAssessment(db, stream, ANY_DAY)
  const row = await findStream(db, stream)
  if (!found || !row) throw notFound()
  const { cycle, unit } = found
  const paging = { page: 1, size: TASKS_MOST, column: 'deadline', descending: false } as const
  const tasks = (await listTasks(db, { scope: 'ALL', unit, on: ANY_DAY }, paging)).rows.filter(
    (task) => task.cycle === cycle,
  )
  const acts = (await handoversIn(house, unit)).filter((act) => act.cycle === cycle)
  const streams = [stream, ...tasks.map((task) => `task/${task.id}`), ...acts.map(streamOf)]
  return { cycle, chosen: { streams, kinds: { cycle, of: ['graded'] } }, units: [unit], people: [] }
}

const handoversIn = ({ db }: House, unit: string) => listStatesIn<HandoverAct>(db, { kind: 'handover', unit })

const streamOf = ({ id }: HandoverAct): string => `handover/${id}`

const choosers: Readonly<Record<SubjectKind, Choose>> = {
  task: ofTask,
  person: ofPerson,
  unit: ofUnit,
  grade: ofGrade,
}

/** @throws Refused `not-found` */
export const chooseSubject = (house: House, kind: SubjectKind, id: string, cycle: string): Promise<Subject> =>
  choosers[kind](house, id, cycle)
