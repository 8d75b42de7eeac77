import { requireRight } from '../access/acting.ts'
import { rightsOfMeeting } from '../access/rights-of-year.ts'
import { refuse, type Refused } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { requireFrom } from '../stream/authority.ts'
import type { Meeting, MeetingCommand } from './meeting.ts'

type Guard = (state: Meeting, context: Context) => Refused | undefined

/** Who may do what when to a sitting, without looking at what is written. */
export const guards: Readonly<Record<Exclude<MeetingCommand['type'], 'convene'>, Guard>> = {
  'set-agenda': (state, context) =>
    requireRight(context, 'meeting', 'set-agenda') ?? requireStatus(state, 'set-agenda'),
  open: (state, context) =>
    requireRight(context, 'meeting', 'open') ?? requireStatus(state, 'open') ?? requireFrom(context.today, state.date),
  close: (state, context) => requireRight(context, 'meeting', 'close') ?? requireStatus(state, 'close'),
}

const requireStatus = ({ status }: Meeting, command: MeetingCommand['type']): Refused | undefined =>
  rightsOfMeeting[command].in.includes(status) ? undefined : refuse('not-now', { data: { status } })
