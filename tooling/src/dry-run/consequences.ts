import type { Assessment, AssessmentEvent } from '@khoan-viec/domain/assessment'
import type { Cycle, CycleEvent } from '@khoan-viec/domain/cycle'
import type { Meeting, MeetingEvent } from '@khoan-viec/domain/meeting'
import { gradingSubjects, type Organisation, type OrganisationEvent } from '@khoan-viec/domain/organisation'
import { kindOfStream } from '@khoan-viec/domain/stream'
import { isUnfinished, type Task } from '@khoan-viec/domain/task'
import { gradeCase } from '@khoan-viec/grading/engine'
import { caseOfYear } from '@khoan-viec/grading/year'
import { type Consequences, type Engine, hashOf } from './engine.ts'

type Of<Kind extends string> = Kind extends 'cycle' ? CycleEvent : never

/** The same consequences as the workflows draw, without the machinery. Casts: a stream's id says what it holds. */
export const consequences: Consequences = (engine, stream, event) => {
  const id = stream.slice(stream.indexOf('/') + 1)
  switch (kindOfStream(stream)) {
    case 'cycle':
      return afterCycle(engine, id, event as Of<'cycle'>)
    case 'meeting':
      return afterMeeting(engine, engine.stateOf(stream) as Meeting, event as MeetingEvent)
    case 'organisation':
      return afterOrganisation(engine, event as OrganisationEvent)
    case 'assessment':
      return afterAssessment(engine, engine.stateOf(stream) as Assessment, event as AssessmentEvent)
    default:
      return undefined
  }
}

function afterCycle(engine: Engine, cycle: string, event: CycleEvent): void {
  if (event.type === 'cycle-closed') {
    for (const stream of engine.live('task')) engine.tell(stream, { type: 'close-year' }, `${stream}/close`)
    for (const stream of engine.live('assessment')) engine.tell(stream, { type: 'close' }, `${stream}/close`)
  }
  if (event.type !== 'date-passed') return
  if (event.act === 'window-opened/assessment') beginAssessments(engine, cycle)
  if (event.act === 'grade') grade(engine, cycle, 'year-end')
  if (event.act.startsWith('level-projection/'))
    engine.tell(`cycle/${cycle}`, { type: 'project', date: event.date, answer: hashOf(event.act) } as never, event.act)
}

function beginAssessments(engine: Engine, cycle: string): void {
  const organisation = engine.stateOf(`organisation/${cycle}`) as Organisation
  const terms = engine.stateOf(`cycle/${cycle}`) as Cycle
  for (const subject of gradingSubjects(organisation, terms)) {
    const stream = `assessment/${cycle}:${subject.subject}`
    engine.tell(stream, { type: 'begin', ...subject } as never, `${stream}/begin`)
  }
}

function grade(engine: Engine, cycleId: string, because: string): void {
  const cycle = engine.stateOf(`cycle/${cycleId}`) as Cycle
  if (!cycle.done.includes('grade')) return
  const organisation = engine.stateOf(`organisation/${cycleId}`) as Organisation
  const assessments = statesOf<Assessment>(engine, 'assessment')
  const {
    regulation,
    missing,
    case: input,
  } = caseOfYear({
    facts: engine.factsOf(undefined),
    groups: Object.fromEntries(Object.values(organisation.units).map(({ code, group }) => [code, group])),
    assessments,
    tasks: statesOf<Task>(engine, 'task'),
  })
  const answer = input && gradeCase(input)
  const news = (answer?.results ?? []).filter(({ subject, level, possible, score }) => {
    const last = assessments.find((each) => each.subject === subject)?.computed.at(-1)
    const isSame = last?.level === level && last.score === score && String(last.possible) === String(possible)
    return !isSame || because === `appeal/${subject}`
  })
  if (news.length === 0 && JSON.stringify(missing) === JSON.stringify(cycle.missing)) return
  const papers = { case: hashOf(input ?? {}), answer: hashOf(answer ?? {}) }
  const grading = news.length > 0 && { because, regulation, ...papers, subjects: answer?.results.length }
  engine.tell(`cycle/${cycleId}`, { type: 'grade', missing, ...(grading && { grading }) } as never, `grade/${because}`)
  const round = (engine.stateOf(`cycle/${cycleId}`) as Cycle).gradings.length
  for (const { subject, level, possible, score } of news) {
    const computed = { round, level, possible, score, ...papers, because }
    engine.tell(`assessment/${cycleId}:${subject}`, { type: 'note-computed', computed } as never, `computed/${round}`)
  }
}

const statesOf = <State>(engine: Engine, kind: string): readonly State[] =>
  [...engine.streams].filter(([id]) => kindOfStream(id) === kind).map(([, { state }]) => state as State)

function afterMeeting(engine: Engine, meeting: Meeting, event: MeetingEvent): void {
  if (event.type === 'meeting-opened') {
    const { members } = event
    const present = members.filter(({ person }) => event.present.includes(person))
    for (const task of meeting.agenda)
      engine.tell(
        `task/${task}`,
        { type: 'open-round', meeting: meeting.id, present, members } as never,
        `open-round/${meeting.id}`,
      )
  }
  if (event.type === 'meeting-closed')
    for (const task of meeting.agenda)
      engine.tell(`task/${task}`, { type: 'note-notice', notice: event.notice } as never, `notice/${meeting.id}`)
}

function afterOrganisation(engine: Engine, event: OrganisationEvent): void {
  if (event.type !== 'head-changed') return
  const { post, outgoing, decision, unit, handover } = event
  for (const stream of engine.live('task', unit)) {
    const item = handover.find(({ task }) => `task/${task}` === stream)
    const command = { type: 'hand-over', post, outgoing, incoming: event.incoming.id, decision, ...(item && { item }) }
    engine.tell(stream, command, `hand-over/${decision}`)
  }
}

function afterAssessment(engine: Engine, { cycle, subject }: Assessment, event: AssessmentEvent): void {
  if (event.type === 'appraised') grade(engine, cycle, 'input')
  if (event.type !== 'appeal-ruled' || !event.upheld) return
  const { decision, ground, corrections } = event
  for (const { task, ...correction } of corrections)
    engine.tell(
      `task/${task}`,
      { type: 'correct-outcome', ...correction, decision, ground } as never,
      `correct-outcome/${decision}`,
    )
  grade(engine, cycle, `appeal/${subject}`)
}

/** What the closing of the year carries over. */
export const carriedOver = (engine: Engine): readonly string[] =>
  statesOf<Task>(engine, 'task')
    .filter(isUnfinished)
    .map(({ id }) => id)
