import { eventOf } from '@khoan-viec/domain/aggregates'
import type { Clock } from '@khoan-viec/domain/clock'
import type { CycleCommand, CycleEvent } from '@khoan-viec/domain/cycle'
import type { Recorded } from '@khoan-viec/domain/stream'
import { patched } from '@temporalio/workflow'
import { beginStreams } from './begin-streams.ts'
import { gradeYear } from './grade-year.ts'
import { type Keeper, lastsAsTheYear } from './keeper.ts'
import { record, year } from './record-port.ts'

/** What the calendar sets going, and what a changed clock or the closing of the year tells everybody. */
export async function afterCycle(keeper: Keeper, recorded: Recorded<{ readonly type: string }>): Promise<void> {
  const event = eventOf('cycle', keeper.input.stream, recorded.event)
  switch (event.type) {
    case 'cycle-opened':
      keeper.adopt(event.clock)
      await keeper.load()
      if (patched('years-side-by-side')) await tellOrganisation(keeper)
      if (patched('work-goes-on')) await takeOverTheRest(keeper)
      return undefined
    case 'clock-set': {
      // Stepping a standing clock concerns only those with work on the way, and they were told.
      const stands = isStanding(keeper.clock) && isStanding(event.clock)
      keeper.adopt(event.clock)
      if (stands) return undefined
      return tellLive(keeper, () => ({ requestId: '', clock: event.clock }))
    }
    case 'date-passed':
      return afterDate(keeper, event)
    case 'cycle-closed':
      return closeYear(keeper)
    case 'graded':
    case 'level-projected':
    case 'board-published':
      return undefined
  }
}

/**
 * Its entries name the cycle that is current, and its time is that cycle's. No answer is waited for: it may be telling the
 * cycles something itself, and wait for theirs.
 */
async function tellOrganisation({ cycle, clock, others }: Keeper): Promise<void> {
  for (const organisation of await record.liveStreams({ cycle, kind: 'organisation' }))
    await others.tell(organisation, { requestId: '', clock, refresh: true })
}

const isStanding = (clock: Clock): boolean => clock.kind === 'rehearsal' && clock.paused

async function afterDate(keeper: Keeper, { act, date }: Extract<CycleEvent, { type: 'date-passed' }>): Promise<void> {
  if (act === 'window-opened/assessment') return beginAssessments(keeper)
  if (act === 'grade') return gradeYear(keeper, 'year-end')
  if (act.startsWith('level-projection/')) {
    const { answer } = await year.projectYear({ cycle: keeper.cycle, date })
    const command: CycleCommand = { type: 'project', date, answer }
    await keeper.actAsSystem(command, `${keeper.input.stream}/project/${date}`)
  }
}

async function tellLive(keeper: Keeper, told: (stream: string) => Parameters<Keeper['hear']>[0]): Promise<void> {
  const live = await record.liveStreams({ cycle: keeper.cycle })
  await keeper.others.tellAll(live, told)
}

async function closeYear(keeper: Keeper): Promise<void> {
  const { cycle } = keeper
  const live = [
    ...(await record.liveStreams({ cycle, kind: 'task' })),
    ...(await record.liveStreams({ cycle, kind: 'assessment' })),
  ]
  await keeper.others.tellAll(live, (stream) => ({
    requestId: `${stream}/close`,
    clock: keeper.clock,
    command: { type: stream.startsWith('task/') ? 'close-year' : 'close' },
  }))
  if (patched('hand-over-acts')) await endHandovers(keeper)
  if (patched('the-rest-ends-with-the-year')) await endTheRest(keeper)
  if (patched('work-goes-on')) await takeOverTheRest(keeper)
}

/** What was never signed stays as the last day of the tenure left it. */
async function endHandovers({ cycle, clock, others }: Keeper): Promise<void> {
  const acts = await record.liveStreams({ cycle, kind: 'handover' })
  await others.tellAll(acts, (stream) => ({ requestId: `${stream}/close`, clock, command: { type: 'close' } }))
}

/** The organisation, and meetings that never took place: no event of theirs says that the year is over. */
async function endTheRest(keeper: Keeper): Promise<void> {
  const { cycle } = keeper
  const rest: string[] = []
  for (const kind of lastsAsTheYear) rest.push(...(await record.liveStreams({ cycle, kind })))
  await keeper.others.tellAll(rest, () => ({ requestId: '', clock: keeper.clock, over: true }))
}

/** One child a subject: it lives on its own, and answers when its first entry stands. */
async function beginAssessments(keeper: Keeper): Promise<void> {
  const { cycle } = keeper
  const subjects = await year.subjectsToAssess(cycle)
  await beginStreams(
    keeper,
    subjects.map((subject) => ({
      stream: `assessment/${cycle}:${subject.subject}`,
      cycle,
      unit: subject.unit,
      command: { type: 'begin', cycle, ...subject },
    })),
  )
}

/** What a closed year left unfinished goes on in the year that is open: when that one opens, or when this one closes. */
async function takeOverTheRest(keeper: Keeper): Promise<void> {
  const left = await year.unfinishedWork()
  await beginStreams(
    keeper,
    left.map((taking) => ({
      stream: `task/${taking.task}`,
      cycle: taking.cycle,
      unit: taking.unit,
      command: { type: 'take-over', ...taking },
    })),
  )
}
