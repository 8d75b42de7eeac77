import type { AssessmentEvent } from '@khoan-viec/domain/assessment'
import type { Recorded } from '@khoan-viec/domain/stream'
import { getExternalWorkflowHandle } from '@temporalio/workflow'
import type { Keeper } from './keeper.ts'
import { regrade } from './messages.ts'

/** An appraisal may be what the grading waits for; an appeal upheld puts outcomes right and asks for a new grading. */
export async function afterAssessment(keeper: Keeper, recorded: Recorded<{ readonly type: string }>): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an assessment's keeper records its events
  const event = recorded.event as AssessmentEvent
  const { stream, cycle } = keeper.input
  if (event.type === 'appraised') {
    await getExternalWorkflowHandle(`cycle/${cycle}`).signal(regrade, { because: 'input' })
  }
  if (event.type === 'appeal-ruled' && event.upheld) {
    const { decision, ground } = event
    const corrections = new Map(event.corrections.map(({ task, ...correction }) => [`task/${task}`, correction]))
    await keeper.others.tellAll([...corrections.keys()], (task) => ({
      requestId: `${task}/correct-outcome/${decision}`,
      clock: keeper.clock,
      command: { type: 'correct-outcome', ...corrections.get(task), decision, ground },
    }))
    await getExternalWorkflowHandle(`cycle/${cycle}`).signal(regrade, { because: `appeal/${stream}` })
  }
}
