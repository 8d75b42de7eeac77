import { eventOf, stateOf } from '@khoan-viec/domain/aggregates'
import type { Recorded } from '@khoan-viec/domain/stream'
import type { Keeper } from './keeper.ts'

/** The opening opens a round on each task of the agenda, with who is present; the closing gives each the notice's number. */
export async function afterMeeting(keeper: Keeper, recorded: Recorded<{ readonly type: string }>): Promise<void> {
  const { stream } = keeper.input
  const event = eventOf('meeting', stream, recorded.event)
  const meeting = stateOf('meeting', stream, keeper.state)
  const tasks = meeting.agenda.map((task) => `task/${task}`)
  if (event.type === 'meeting-opened') {
    const present = event.members.filter((member) => event.present.includes(member.person))
    const command = { type: 'open-round', meeting: meeting.id, present, members: event.members }
    await keeper.others.tellAll(tasks, (stream) => ({
      requestId: `${stream}/open-round/${meeting.id}`,
      clock: keeper.clock,
      command,
    }))
  }
  if (event.type === 'meeting-closed') {
    await keeper.others.tellAll(tasks, (stream) => ({
      requestId: `${stream}/notice/${meeting.id}`,
      clock: keeper.clock,
      command: { type: 'note-notice', notice: event.notice },
    }))
  }
}
