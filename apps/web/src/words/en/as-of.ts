import type { SameWords } from '../define-words.ts'
import type vi from '../vi/as-of.ts'

const words: SameWords<typeof vi> = {
  band: {
    label: 'Looking back',
    at: (moment) => `Seen as on ${moment}`,
    readOnly: 'read only',
    making: 'being made again…',
    entry: (entry, last) => `after entry ${entry} of ${last}`,
    leave: 'Back to the present',
    previousEntry: 'One entry back (Alt + ,)',
    nextEntry: 'One entry on (Alt + .)',
    previousDay: 'One day back (Alt + Shift + ,)',
    nextDay: 'One day on (Alt + Shift + .)',
  },
  picker: {
    title: 'Look back',
    lead: 'Every screen and paper as it stood at the end of the chosen day, made again out of the entries. One reads there, and records nothing.',
    day: 'Day',
    slide: 'Slide to choose a day',
    first: 'first entry',
    last: 'latest entry',
    look: (day) => `See it as on ${day}`,
    pick: 'Choose a day',
    compare: 'Compare two moments',
  },
  here: 'See every screen as it stood after this entry',
}

export default words
