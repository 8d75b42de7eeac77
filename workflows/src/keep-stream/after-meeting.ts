import type { Meeting, MeetingEvent } from '@khoan-viec/domain/meeting'
import type { Recorded } from '@khoan-viec/domain/stream'
import type { Keeper } from './keeper.ts'

/** The opening opens a round on each task of the agenda, with who is present; the closing gives each the notice's number. */
export async function afterMeeting(keeper: Keeper, recorded: Recorded<{ readonly type: string }>): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a meeting's keeper records meeting events
  const event = recorded.event as MeetingEvent
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- and holds a meeting
  const meeting = keeper.state as Meeting
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
