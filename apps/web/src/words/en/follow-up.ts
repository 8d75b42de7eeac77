import { en as value } from '@khoan-viec/words/value'
import type { SameWords } from '../define-words.ts'
import type vi from '../vi/follow-up.ts'

const words: SameWords<typeof vi> = {
  lead: 'Every cell is a task. Choose one to see why it is lit so, and give a direction there and then.',
  views: { label: 'View', grid: 'Grid of lights', briefing: 'Weekly briefing' },
  grid: {
    caption: 'Units and their tasks',
    unit: 'Unit',
    lights: 'Lights',
    sort: 'Order',
    byName: 'By the unit’s name',
    byRed: 'Most red lights first',
    none: {
      title: 'Nothing to follow yet',
      lead: 'The light of each task appears here once the units have registered.',
    },
    noTask: 'no task',
    keys: 'Arrow keys move between cells, Enter opens one.',
    cell: (light, title) => `${light}: ${title}`,
    choose: { title: 'No cell chosen', lead: 'Choose a light to see how that task stands.' },
    total: (count, word) => `${count} ${word}`,
  },
  detail: {
    why: 'Why',
    open: 'Open the task',
    direct: 'Give a direction',
    last: 'Last report',
    progress: 'Progress',
    noReport: 'No report yet.',
  },
  briefing: {
    title: (from, to) => `Briefing agenda, week of ${from} – ${to}`,
    lead: 'Made from the grid: red first, then fresh lapses, unsigned contracts, open requests, risks, and what is due soon.',
    none: { title: 'Nothing to discuss this week', lead: 'All work is on course, and no request waits for an answer.' },
    because: value.because,
    lapses: 'Last seven days',
    open: 'Awaiting an answer',
    print: 'Print the agenda',
    item: (n) => `Item ${n}`,
  },
}

export default words
