import type { SameWords } from '../define-words.ts'
import type vi from '../vi/acceptance.ts'

const words: SameWords<typeof vi> = {
  lead: 'What the units have delivered and what waits to be checked.',
  queue: 'Awaiting the check',
  none: { title: 'Nothing waits to be checked', lead: 'A task appears here when its unit delivers.' },
  columns: { task: 'Task', unit: 'Unit', delivered: 'Delivered', deadline: 'Deadline', times: 'Time' },
  ownWork: 'Your own work: somebody else checks it',
  again: (n) => `delivery ${n}, checked before`,
  title: 'Acceptance',
  correctTitle: 'Correct the verdict',
  toTask: 'To the task',
  compare: 'Target against delivered',
  delivered: 'Delivered',
  deliveredBy: (who, when) => `Delivered by ${who} at ${when}`,
  late: 'delivered after the deadline',
  lateBy: (days) => (days === '1' ? '1 day late' : `${days} days late`),
  inTime: 'delivered in time',
  note: 'What the unit says',
  evidence: 'Evidence',
  before: 'Earlier check',
  form: {
    results: 'Results recognised',
    resultsHint: 'Filled in as delivered; change them to what you found.',
    correctHint:
      'Filled in as the verdict stands; change what is not right. The earlier verdict is kept in the record.',
    deliveredValue: (value) => `Delivered: ${value}.`,
    target: (value) => `Target ${value}.`,
    onTheSpot: 'How it was checked',
    spot: 'On the spot',
    paper: 'On paper',
    quality: 'Quality',
    qualities: { GOOD: 'As required', BADLY_DONE: 'Not as required' },
    verdict: 'Verdict',
    verdicts: { ACCEPTED: 'Accepted', FAILED: 'Not accepted; work goes on' },
    ground: 'Ground',
    groundHint: 'What was checked, against which papers, who witnessed it.',
    decision: 'Decision number',
    send: 'Record the verdict',
    correct: 'Record the corrected verdict',
    sent: 'The verdict is recorded.',
    corrected: 'The correction is recorded. The earlier verdict is kept.',
  },
  notNow: {
    title: 'This cannot be checked now',
    lead: 'It is not delivered, already checked, or somebody else checks it.',
  },
  correct: 'Correct the verdict',
  last: 'Verdict in force',
  until: (date) => `Whoever checked may correct it until the end of ${date}.`,
}

export default words
