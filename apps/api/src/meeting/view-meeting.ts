import { loadFacts } from '@khoan-viec/db/facts'
import { findState, listStates } from '@khoan-viec/db/stream'
import { listTasksById } from '@khoan-viec/db/task'
import { opinionsGiven, redactTask } from '@khoan-viec/domain/access'
import type { Meeting } from '@khoan-viec/domain/meeting'
import type { Body, Round, Stance, Task } from '@khoan-viec/domain/task'
import type { AgendaItem, AgendaRound, MeetingView, Spread } from '@khoan-viec/protocol/meeting'
import { readsMeetings, readsTask } from '../access/index.ts'
import { listMine } from '../my-work/index.ts'
import { taskRow } from '../rows/index.ts'
import { namesIn } from '../task/index.ts'
import { notFound, type Viewer } from '../trpc/index.ts'

/** A meeting with its agenda, every round as the viewer may see it. @throws Refused `not-found` */
export async function viewMeeting(viewer: Viewer, id: string): Promise<MeetingView> {
  const { db } = viewer.house
  const meeting = await findState<Meeting>(db, `meeting/${id}`)
  if (!meeting || !readsMeetings(viewer)) throw notFound()

  const rows = await listTasksById(db, meeting.agenda, viewer.time.today)
  const states = await listStates<Task>(
    db,
    meeting.agenda.map((task) => `task/${task}`),
  )
  const agenda: AgendaItem[] = []
  for (const row of rows) {
    const task = states.get(`task/${row.id}`)
    if (task && (await readsTask(viewer, task))) agenda.push(agendaItem(viewer, id, taskRow(row), task))
  }
  const mine = await listMine(viewer)
  const streams = new Set([id, ...meeting.agenda])
  return {
    meeting,
    agenda,
    names: await namesIn(viewer.house, meeting, agenda),
    mine: mine.filter(({ stream }) => (stream.kind === 'meeting' || stream.kind === 'task') && streams.has(stream.id)),
    facts: await loadFacts(db, { cycle: meeting.cycle }, viewer.time.today),
  }
}

function agendaItem(viewer: Viewer, meeting: string, row: AgendaItem['row'], whole: Task): AgendaItem {
  const task = redactTask(whole, viewer.actor)
  const round = task.rounds.findLast((each) => each.meeting === meeting)
  // The first since this round: a task sent back is concluded again in a later meeting.
  const conclusion = task.conclusions.find(({ at }) => round !== undefined && at >= round.openedAt)
  return {
    row,
    registration: task.registration,
    ...(round ? { round: agendaRound(viewer, round, opinionsGiven(whole)) } : {}),
    ...(conclusion ? { conclusion } : {}),
  }
}

function agendaRound({ actor: { person } }: Viewer, round: Round, given: number): AgendaRound {
  const { present, recused, opinions } = round
  const mine = opinions.find((opinion) => opinion.person === person)
  const common = {
    present,
    recused,
    takesPart: present.some((member) => member.person === person),
    isRecused: recused.some((member) => member.person === person),
    ...(mine ? { mine } : {}),
  }
  return round.closedAt === undefined
    ? { state: 'OPEN', given, ...common }
    : { state: 'CLOSED', given: opinions.length, opinions, spread: spreadOf(round), ...common }
}

const none = (): Record<Stance, number> => ({ AGREE: 0, AGREE_WITH_CHANGES: 0, RETURN: 0, REJECT: 0 })

function spreadOf({ present, opinions }: Round): Spread {
  const spread: Record<Body, Record<Stance, number>> = {
    STANDING_COMMITTEE: none(),
    PEOPLES_COMMITTEE_STANDING: none(),
  }
  for (const { person, stance } of opinions)
    for (const member of present) if (member.person === person) spread[member.body][stance] += 1
  return spread
}
