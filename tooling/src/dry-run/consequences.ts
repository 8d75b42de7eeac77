import type { Assessment, AssessmentEvent } from '@khoan-viec/domain/assessment'
import { dayOf, plusDays } from '@khoan-viec/domain/calendar'
import type { Cycle, CycleEvent } from '@khoan-viec/domain/cycle'
import {
  answeredFor,
  type HandoverAct,
  type HandoverEvent,
  type HandoverFrame,
  handoverOf,
  inForce,
  lineOf,
} from '@khoan-viec/domain/handover'
import type { Meeting, MeetingEvent } from '@khoan-viec/domain/meeting'
import {
  gradingSubjects,
  groupsIn,
  type HandoverItem,
  heirOn,
  HOUSE_ORGANISATION,
  type Organisation,
  type OrganisationEvent,
} from '@khoan-viec/domain/organisation'
import { kindOfStream } from '@khoan-viec/domain/stream'
import { carryOver, isUnfinished, takeOversOf, type Task, type TaskEvent } from '@khoan-viec/domain/task'
import { gradeCase } from '@khoan-viec/grading/engine'
import { caseOfYear } from '@khoan-viec/grading/year'
import { type Consequences, type Engine, hashOf } from './engine.ts'

type Happened =
  | { readonly kind: 'cycle'; readonly event: CycleEvent }
  | { readonly kind: 'meeting'; readonly event: MeetingEvent }
  | { readonly kind: 'organisation'; readonly event: OrganisationEvent }
  | { readonly kind: 'assessment'; readonly event: AssessmentEvent }
  | { readonly kind: 'handover'; readonly event: HandoverEvent }
  | { readonly kind: 'task'; readonly event: TaskEvent }

/** The same consequences as the workflows draw, without the machinery. */
export const consequences: Consequences = (engine, stream, happening) => {
  const id = stream.slice(stream.indexOf('/') + 1)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a stream's id says is what happens on it
  const { kind, event } = { kind: kindOfStream(stream), event: happening } as Happened
  switch (kind) {
    case 'cycle':
      return afterCycle(engine, id, event)
    case 'meeting':
      return afterMeeting(engine, id, event)
    case 'organisation':
      return afterOrganisation(engine, event)
    case 'assessment':
      return afterAssessment(engine, stream, event)
    case 'handover':
      return afterHandover(engine, stream, event)
    case 'task':
      return afterTask(engine, stream, event)
  }
}

function afterCycle(engine: Engine, cycle: string, event: CycleEvent): void {
  if (event.type === 'cycle-opened') takeOverTheRest(engine)
  if (event.type === 'cycle-closed') {
    for (const stream of engine.live('task', { cycle })) engine.tell(stream, { type: 'close-year' }, `${stream}/close`)
    for (const kind of ['assessment', 'handover'])
      for (const stream of engine.live(kind, { cycle })) engine.tell(stream, { type: 'close' }, `${stream}/close`)
    takeOverTheRest(engine)
  }
  if (event.type !== 'date-passed') return
  if (event.act === 'window-opened/assessment') beginAssessments(engine, cycle)
  if (event.act === 'grade') grade(engine, cycle, 'year-end')
  if (event.act.startsWith('level-projection/'))
    engine.tell(`cycle/${cycle}`, { type: 'project', date: event.date, answer: hashOf(event.act) }, event.act)
}

/** What closed years left unfinished and nobody has taken over yet goes on in the year that is open. */
function takeOverTheRest(engine: Engine): void {
  const into = engine.stateOf<Cycle>(`cycle/${engine.current ?? ''}`)
  const organisation = engine.stateOf<Organisation>(HOUSE_ORGANISATION)
  if (into?.status !== 'RUNNING' || !organisation) return
  const facts = engine.factsOf(into.id, undefined)
  const today = dayOf(into.openedAt)
  const tasks = engine.statesOf<Task>('task')
  const taken = new Set(tasks.map(({ from }) => from?.task))
  for (const task of tasks) {
    if (task.carriedOver !== true || taken.has(task.id)) continue
    for (const taking of carryOver(task, facts, (unit) => heirOn(organisation, unit, today)))
      engine.tell(`task/${taking.task}`, { type: 'take-over', ...taking }, `task/${taking.task}/take-over`)
  }
}

function beginAssessments(engine: Engine, cycle: string): void {
  const organisation = engine.stateOf<Organisation>(HOUSE_ORGANISATION)
  const terms = engine.stateOf<Cycle>(`cycle/${cycle}`)
  if (!organisation || !terms) return
  for (const subject of gradingSubjects(organisation, terms)) {
    const stream = `assessment/${cycle}:${subject.subject}`
    engine.tell(stream, { type: 'begin', ...subject }, `${stream}/begin`)
  }
}

function grade(engine: Engine, cycleId: string, because: string): void {
  const cycle = engine.stateOf<Cycle>(`cycle/${cycleId}`)
  const organisation = engine.stateOf<Organisation>(HOUSE_ORGANISATION)
  if (!organisation || !cycle?.done.includes('grade')) return
  const assessments = engine.statesOf<Assessment>('assessment', cycleId)
  const {
    regulation,
    missing,
    case: input,
  } = caseOfYear({
    facts: engine.factsOf(cycleId, undefined),
    groups: groupsIn(organisation, cycle.period),
    assessments,
    tasks: engine.statesOf<Task>('task', cycleId),
  })
  const answer = input && gradeCase(input)
  const news = (answer?.results ?? []).filter(({ subject, level, possible, score }) => {
    const last = assessments.find((each) => each.subject === subject)?.computed.at(-1)
    const isSame = last?.level === level && last.score === score && String(last.possible) === String(possible)
    return !isSame || because === `appeal/${subject}`
  })
  if (news.length === 0 && JSON.stringify(missing) === JSON.stringify(cycle.missing)) return
  const papers = {
    case: engine.keepText(JSON.stringify(input ?? {})),
    answer: engine.keepText(JSON.stringify(answer ?? {})),
  }
  const grading = news.length > 0 && { because, regulation, ...papers, subjects: answer?.results.length }
  engine.tell(`cycle/${cycleId}`, { type: 'grade', missing, ...(grading && { grading }) }, `grade/${because}`)
  const round = engine.stateOf<Cycle>(`cycle/${cycleId}`)?.gradings.length ?? 0
  for (const { subject, level, possible, score } of news) {
    const computed = { round, level, possible, score, ...papers, because }
    engine.tell(`assessment/${cycleId}:${subject}`, { type: 'note-computed', computed }, `computed/${round}`)
  }
}

function afterMeeting(engine: Engine, id: string, event: MeetingEvent): void {
  const agenda = engine.stateOf<Meeting>(`meeting/${id}`)?.agenda ?? []
  if (event.type === 'meeting-opened') {
    const { members } = event
    const present = members.filter(({ person }) => event.present.includes(person))
    for (const task of agenda)
      engine.tell(`task/${task}`, { type: 'open-round', meeting: id, present, members }, `open-round/${id}`)
  }
  if (event.type === 'meeting-closed')
    for (const task of agenda)
      engine.tell(`task/${task}`, { type: 'note-notice', notice: event.notice }, `notice/${id}`)
}

function afterOrganisation(engine: Engine, event: OrganisationEvent): void {
  if (event.type === 'post-left') {
    const { unit, post, outgoing, decision, last, outgoingTenure } = event
    for (const stream of engine.live('task', { unit }))
      engine.tell(stream, { type: 'hand-over', post, outgoing, decision, lastDay: last }, `left/${outgoingTenure}`)
  }
  if (event.type === 'post-taken-up') {
    const { unit, post, outgoing, decision, incoming, outgoingTenure } = event
    const command = { type: 'succeed-head', post, outgoing, incoming, decision }
    for (const stream of engine.live('task', { unit })) engine.tell(stream, command, `succeeded/${outgoingTenure}`)
    if (incoming !== outgoing) layHandover(engine, event, [])
  }
  if (event.type !== 'head-changed') return
  const { post, outgoing, decision, unit, from } = event
  const incoming = event.incoming.id
  for (const stream of engine.live('task', { unit })) {
    const command = { type: 'hand-over', post, outgoing, incoming, decision, lastDay: plusDays(from, -1) }
    engine.tell(stream, command, `hand-over/${post}:${decision}`)
  }
  layHandover(engine, { ...event, incoming }, event.handover)
}

function layHandover(engine: Engine, of: HandoverFrame, drafts: readonly HandoverItem[]): void {
  const { unit, post, decision, from, outgoing, outgoingTenure, incoming } = of
  const frame = { unit, post, decision, from, outgoing, outgoingTenure, incoming }
  const tasks = engine.live('task', { unit }).flatMap((stream) => {
    const task = engine.stateOf<Task>(stream)
    const line = task && lineOf(task, engine.factsOf(task.cycle, unit), frame)
    const draft = line?.state && drafts.find((each) => each.task === line.task)
    return line ? [{ ...line, ...(draft && { draft }) }] : []
  })
  if (tasks.length > 0) engine.tell(handoverOf(frame), { type: 'lay', ...frame, tasks, of: tasks.length }, 'lay')
}

function afterHandover(engine: Engine, stream: string, event: HandoverEvent): void {
  if (event.type !== 'handover-signed' || !event.completes) return
  const state = engine.stateOf<HandoverAct>(stream)
  if (!state) return
  const { post, outgoing, decision } = state
  for (const line of answeredFor(state))
    engine.tell(
      `task/${line.task}`,
      { type: 'settle-hand-over', post, outgoing, decision, act: event.act, item: inForce(line) },
      `settle-hand-over/${post}:${decision}`,
    )
  grade(engine, state.cycle, `hand-over/${stream}`)
}

function afterTask(engine: Engine, stream: string, event: TaskEvent): void {
  const task = engine.stateOf<Task>(stream)
  if (!task || event.type !== 'transferred' || event.waits) return
  for (const taking of takeOversOf(task, event, engine.now))
    engine.tell(`task/${taking.task}`, { type: 'take-over', ...taking }, `task/${taking.task}/take-over`)
}

function afterAssessment(engine: Engine, stream: string, event: AssessmentEvent): void {
  const state = engine.stateOf<Assessment>(stream)
  if (!state) return
  const { cycle, subject } = state
  if (event.type === 'appraised') grade(engine, cycle, 'input')
  if (event.type !== 'appeal-ruled' || !event.upheld) return
  const { decision, ground, corrections } = event
  for (const { task, ...correction } of corrections)
    engine.tell(
      `task/${task}`,
      { type: 'correct-outcome', ...correction, decision, ground },
      `correct-outcome/${decision}`,
    )
  grade(engine, cycle, `appeal/${subject}`)
}

/** What the closing of the year carries over. */
export const carriedOver = (engine: Engine, cycle: string): readonly string[] =>
  engine
    .statesOf<Task>('task', cycle)
    .filter(isUnfinished)
    .map(({ id }) => id)
