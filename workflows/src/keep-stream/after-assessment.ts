import { eventOf } from '@khoan-viec/domain/aggregates'
import type { Recorded } from '@khoan-viec/domain/stream'
import type { Keeper } from './keeper.ts'

/** An appraisal may be what the grading waits for; an appeal upheld puts outcomes right and asks for a new grading. */
export async function afterAssessment(keeper: Keeper, recorded: Recorded<{ readonly type: string }>): Promise<void> {
  const { stream } = keeper.input
  const event = eventOf('assessment', stream, recorded.event)
  if (event.type === 'appraised') {
    await keeper.others.askForGrading('input')
  }
  if (event.type === 'appeal-ruled' && event.upheld) {
    const { decision, ground } = event
    const corrections = new Map(event.corrections.map(({ task, ...correction }) => [`task/${task}`, correction]))
    await keeper.others.tellAll([...corrections.keys()], (task) => ({
      requestId: `${task}/correct-outcome/${decision}`,
      clock: keeper.clock,
      command: { type: 'correct-outcome', ...corrections.get(task), decision, ground },
    }))
    await keeper.others.askForGrading(`appeal/${stream}`)
  }
}
