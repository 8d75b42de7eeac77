import type { SameWords } from '../define-words.ts'
import type vi from '../vi/rehearsal.ts'

const words: SameWords<typeof vi> = {
  title: 'Rehearsal',
  lead: 'Try out a whole work year on the very system that is used in earnest. Everything here is marked as a rehearsal.',
  scenarios: {
    title: 'Open a new rehearsed year',
    lead: 'Each opening is a year of its own; the one that runs is not touched.',
    facts: (year, units, acts) => `Year ${year} · ${units} units · ${acts} acts in the scenario`,
    start: 'Set up this year',
    starting: 'Setting up units, people and the calendar…',
    failed: 'This year could not be set up.',
    done: 'The rehearsed year is set up.',
  },
  clock: {
    title: 'The year’s clock',
    today: 'Today',
    nextDate: 'Next date with work',
    none: 'Nothing is left: the year has run its course.',
    paused: 'The clock stands still',
    running: (speed) => `The clock runs, ${speed} days a second`,
    stepping: (date) => `On the way to ${date}; each day’s work is finished before the next day begins`,
    progress: (done, total) => `${done} of ${total} acts of the scenario`,
  },
  controls: {
    step: 'To the next date with work',
    play: 'Play',
    pause: 'Pause',
    speed: 'Speed',
    speeds: (days) => (days === '1' ? '1 day a second' : `${days} days a second`),
    playTo: 'Go to a date',
    go: 'Go',
    toEnd: 'Play to the end of the year',
    cast: 'What do the others do?',
    castAll: 'Everybody follows the scenario',
    castAllHint: 'Just watch the year.',
    castOthers: 'Everybody but me',
    castOthersHint: 'My work is left to me; what I miss counts as late.',
    castNone: 'Nobody does anything',
    castNoneHint: 'Only the clock and the system run.',
    failed: 'This could not be done.',
    ended: 'The year has run its course. Open a new one to go again.',
  },
  next: {
    title: 'What comes next',
    lead: 'Who will do what, in order.',
    system: 'The system has work of the calendar on this date.',
    expect: 'The scenario means this to be refused',
    none: 'The scenario has no acts left.',
    seat: 'Take this seat',
    more: (count) => `and ${count} more`,
  },
  told: {
    title: 'What was refused',
    refused: 'As the scenario means it',
    skipped: 'Left out, because somebody played otherwise',
    stuck: 'Could not be done: this is a fault',
    none: 'Nothing has been refused so far.',
  },
  report: {
    title: 'The year’s results',
    lead: 'By the latest grading.',
    open: 'See the grading table',
  },
  all: {
    title: 'Rehearsed years',
    created: 'Opened',
    here: 'in view',
    enter: 'Enter this year',
  },
}

export default words
