import type { SameWords } from '../define-words.ts'
import type vi from '../vi/grading-compare.ts'

const words: SameWords<typeof vi> = {
  title: 'Try another regulation',
  study: 'This is a study, not a grade',
  lead: 'The year as it was stored, graded by another text or in another way. Nothing is recorded.',
  regulation: 'Text',
  capBase: 'What the share of excellent is taken of',
  downgradePer: 'Lowering',
  downgradeFloor: 'Where it would pass below Completed',
  same: 'As graded',
  bases: { GOOD_OR_BETTER: 'Those good or better', GOOD_ONLY: 'Those good', ALL_IN_GROUP: 'The whole group' },
  pers: { ONCE: 'Once', TASK: 'For each failed task' },
  floors: { ASK: 'Left to who decides', COMPLETED: 'It stops at Completed', NOT_COMPLETED: 'Not completed' },
  unmoved: (count) => `Level unchanged: ${count}`,
  nobody: 'Nobody moves',
  nobodyLead: 'Graded so, every collective and person keeps its level.',
  moves: 'Who moves',
  subject: 'Collective or person',
  from: 'Graded',
  to: 'In the study',
  by: 'Why',
  cannot: 'It cannot be graded by this text',
  lacks: (name, field) => `The year does not have what this text needs: ${field}${name === '' ? '' : ` (${name})`}.`,
  rule: {
    forced: (ground) => `Forced to not completed: ${ground}`,
    failed: (level, number) => `Condition ${number} of ${level} does not hold`,
    held: (level) => `Every condition of ${level} holds`,
    headBound: 'A head is not above the collective led',
    cap: 'The share of excellent',
    ceiling: 'Three months absent',
    eligibility: 'Who is ranked',
    downgrade: 'Lowered for failed tasks',
  },
}

export default words
