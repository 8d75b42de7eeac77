import type { SameWords } from '../define-words.ts'
import type vi from '../vi/unit.ts'

const words: SameWords<typeof vi> = {
  title: 'Units',
  lead: 'The units in your scope, with their tasks by light.',
  search: 'Find a unit',
  kind: 'Kind',
  anyKind: 'All',
  columns: { name: 'Unit', heads: 'Heads', tasks: 'Tasks', lights: 'By light', red: 'Behind schedule' },
  none: 'No unit fits',
  noneHint: 'Use fewer conditions. Units outside of your scope do not appear here.',
  noTasks: 'No tasks yet',
  back: 'All units',
  superior: (name) => `under ${name}`,
  group: 'Peer group',
  since: (date) => `since ${date}`,
  tasks: {
    title: 'Hard tasks of the year',
    none: 'No tasks yet',
    noneText: 'What the unit registers or is given appears here.',
    name: 'Task',
    status: 'State',
    deadline: 'Deadline',
    progress: 'Progress',
    light: 'Light',
    assigned: 'given by the superior',
  },
  lights: 'Tasks by light',
  quarters: 'Deadlines through the year',
  heads: {
    title: 'Heads by tenure',
    now: 'in office',
    others: 'Other people',
    span: (from, to) => `${from} to ${to}`,
    none: 'Nobody holds a post in this unit.',
  },
  cells: {
    title: 'Split to cells and villages',
    none: 'No contract has been split.',
    quota: 'Quota',
    reported: 'Reported',
    cell: 'Cell or village',
    people: 'Cell secretary and member in charge',
    state: 'Acceptance',
    accepted: 'Accepted by both',
    waiting: 'Awaits acceptance',
  },
  levels: {
    title: 'Levels decided',
    none: 'No year has been decided yet.',
    collective: 'Collective',
    year: (year) => `Year ${year}`,
    assessment: 'See this year’s assessment',
  },
}

export default words
