import type { SameWords } from '../define-words.ts'
import type vi from '../vi/board.ts'

const words: SameWords<typeof vi> = {
  title: 'Public board',
  lead: 'What was published, and nothing else.',
  none: 'No board has been published',
  noneText: 'When the secretariat publishes the tasks, their progress or the levels, the board appears here.',
  back: 'All boards',
  home: 'To the system',
  kind: { TERM: 'Tasks', PERIOD: 'Progress', LEVELS: 'Levels' },
  published: (when) => `Published on ${when}`,
  wall: 'Open on the wall screen',
  leaveWall: 'Leave the wall screen',
  page: (page, pages) => `Page ${page} of ${pages}`,
  gone: 'This board is not there, or not published',
  goneText: 'Please choose another board of the list.',
  columns: {
    unit: 'Unit',
    task: 'Task',
    deadline: 'Deadline',
    light: 'State',
    progress: 'Progress',
    outcome: 'Outcome',
    name: 'Collective or person',
    level: 'Level',
  },
  collectives: 'Collectives',
  leaders: 'Heads',
}

export default words
