import type { SameWords } from '../dictionary/index.ts'
import type vi from '../vi/entry.ts'

const words: SameWords<typeof vi> = {
  fields: {
    resolution: 'Resolution',
    reason: 'Reason',
    ground: 'Grounds',
    text: 'Text',
    statement: 'Self-assessment',
    decision: 'Decision no.',
    notice: 'Notice no.',
    verdict: 'Conclusion',
    stance: 'Opinion',
    level: 'Level',
    outcome: 'Outcome',
    period: 'Period',
    date: 'Date',
    due: 'Due',
    correctBy: 'Correction due',
    act: 'Date of the calendar',
    title: 'Title',
    field: 'Field',
    granted: 'Granted',
    upheld: 'Appeal upheld',
    step: 'Reminder',
    what: 'Missing',
    present: 'Present',
    value: 'Value',
  },
  yes: 'yes',
  no: 'no',
}

export default words
