import { kindOfStream, type Recorded } from '@khoan-viec/domain/stream'
import { afterAssessment } from './after-assessment.ts'
import { afterCycle } from './after-cycle.ts'
import { afterHandover } from './after-handover.ts'
import { afterMeeting } from './after-meeting.ts'
import { afterOrganisation } from './after-organisation.ts'
import { afterTask } from './after-task.ts'
import type { Keeper } from './keeper.ts'

type Happened = Recorded<{ readonly type: string }>

/** What follows on other streams from events of this one. Each consequence has one id, so twice is once. */
export async function effects(keeper: Keeper, events: readonly Happened[]): Promise<void> {
  if (kindOfStream(keeper.input.stream) === 'organisation') return afterOrganisation(keeper, events)
  for (const recorded of events) await effectsOf(keeper, recorded)
}

async function effectsOf(keeper: Keeper, recorded: Happened): Promise<void> {
  switch (kindOfStream(keeper.input.stream)) {
    case 'cycle':
      return afterCycle(keeper, recorded)
    case 'meeting':
      return afterMeeting(keeper, recorded)
    case 'handover':
      return afterHandover(keeper, recorded)
    case 'assessment':
      return afterAssessment(keeper, recorded)
    case 'task':
      return afterTask(keeper, recorded)
    default:
      return undefined
  }
}
