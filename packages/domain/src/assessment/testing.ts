import { actor, contextOn, holder, tenure } from '../cycle/testing.ts'
import { SYSTEM, type Actor } from '../organisation/organisation.ts'
import { Stream } from '../stream/testing.ts'
import { assessmentAggregate, type AppraisedInputs, type AssessmentCommand, type ComputedLevel } from './index.ts'

export const secretary = actor('bt', tenure('bt', 'SECRETARY', 'u1'))
export const chairman = actor('ct', tenure('ct', 'CHAIRMAN', 'u1'))
export const chair = holder('STANDING_COMMITTEE_CHAIR')
export const board = holder('ORGANISATION_BOARD')
export const clerk = holder('SECRETARIAT')

export const inputs: AppraisedInputs = {
  others: ['TOT', 'TOT'],
  mainTargetsMet: true,
  faultsRemedied: 'ALL',
  findings: [],
  violations: [],
}

export const selfRanking: AssessmentCommand = { type: 'self-rank', level: 'GOOD', statement: 'Hoàn thành tốt.' }
export const appraising: AssessmentCommand = { type: 'appraise', inputs, level: 'GOOD', ground: 'Đạt các tiêu chí.' }
export const computing = (round: number, level: ComputedLevel = 'GOOD'): AssessmentCommand => ({
  type: 'note-computed',
  computed: {
    round,
    level,
    possible: level === 'NEEDS_DECISION' ? ['COMPLETED', 'NOT_COMPLETED'] : level === 'NOT_RANKED' ? [] : [level],
    score: null,
    case: 'c',
    answer: `a${round}`,
    because: 'year-end',
  },
})
export const voting: AssessmentCommand = {
  type: 'vote',
  present: 11,
  tally: { EXCELLENT: 0, GOOD: 8, COMPLETED: 2, NOT_COMPLETED: 0 },
}
export const deciding: Extract<AssessmentCommand, { type: 'decide' }> = {
  type: 'decide',
  level: 'GOOD',
  reason: '',
  decision: '88-QĐ/ThU',
}
export const appealing: AssessmentCommand = { type: 'appeal', ground: 'Nhiệm vụ 2 hoàn thành đúng hạn.' }
export const ruling: Extract<AssessmentCommand, { type: 'rule-appeal' }> = {
  type: 'rule-appeal',
  upheld: true,
  decision: '5-QĐ/ThU',
  ground: 'Có đủ minh chứng.',
  corrections: [{ task: 't2', outcome: 'COMPLETED' }],
}

/** On a day and by somebody, of the plan in `testing.ts`. */
export const by = (who: Actor, day: string) => contextOn(day, who)
export const system = (day: string) => contextOn(day, SYSTEM)

/** Days of that plan on which its parts can be done. */
export const days = {
  assessing: '2024-12-10',
  graded: '2024-12-20',
  deciding: '2024-12-24',
  told: '2025-01-02',
  appealing: '2025-01-03',
  ruling: '2025-01-08',
}

export const begun = (kind: 'COLLECTIVE' | 'LEADER' = 'COLLECTIVE') =>
  new Stream(assessmentAggregate).must(
    kind === 'COLLECTIVE'
      ? { type: 'begin', kind, subject: 'u1', name: 'Đảng ủy xã u1', cycle: 'hm-2024', unit: 'u1' }
      : { type: 'begin', kind, subject: 'ct', name: 'Ông ct', cycle: 'hm-2024', unit: 'u1', leads: 'u1' },
    system('2024-12-02'),
  )

export const appraised = (kind?: 'COLLECTIVE' | 'LEADER') =>
  begun(kind)
    .must(selfRanking, by(kind === 'LEADER' ? chairman : secretary, days.assessing))
    .must(appraising, by(board, days.assessing))

export const computed = (level?: ComputedLevel, kind?: 'COLLECTIVE' | 'LEADER') =>
  appraised(kind).must(computing(1, level), system(days.graded))

export const told = (kind?: 'COLLECTIVE' | 'LEADER') =>
  computed('GOOD', kind).must(deciding, by(chair, days.deciding)).must({ type: 'notify' }, system(days.told))

export const appealed = (kind?: 'COLLECTIVE' | 'LEADER') =>
  told(kind).must(appealing, by(kind === 'LEADER' ? chairman : secretary, days.appealing))
