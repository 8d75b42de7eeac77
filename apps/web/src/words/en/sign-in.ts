import type { SameWords } from '../define-words.ts'
import type vi from '../vi/sign-in.ts'

const words: SameWords<typeof vi> = {
  title: 'Who would you like to be?',
  rehearsalTitle: 'This is a rehearsal',
  rehearsal:
    'People and figures are examples. Anybody may take any seat and change it as often as they like; nothing decided here is real.',
  which: 'Rehearsed year',
  search: 'Find by name, post or unit',
  searchHint: 'Diacritics are not needed, for example: bi thu quynh vinh.',
  take: (person) => `Be ${person}`,
  more: (count) => `Show ${count} more people`,
  none: 'Nobody carries these words.',
  noneHint: 'Use fewer words, or search by the unit’s name.',
  current: 'this is your seat now',
  board: 'See the public board',
  start: 'Open a new rehearsed year',
  empty: 'There is no rehearsed year yet',
  emptyHint: 'Choose a scenario below. Units, people and the calendar of the whole year are set up in a few seconds.',
  refused: 'This seat could not be taken.',
  role: {
    COMMUNE: 'Communes and wards',
    STANDING_COMMITTEE: 'Standing Committee',
    PEOPLES_COMMITTEE: 'Standing People’s Committee',
    SECRETARIAT: 'Secretariat',
    ORGANISATION_BOARD: 'Organisation Board',
    VERIFIER: 'Verifiers',
    AREA_OFFICER: 'Area officers',
    AUDITOR: 'Inspection Commission',
  },
  tells: {
    COMMUNE: 'Register, sign, report, deliver.',
    STANDING_COMMITTEE: 'Give opinions, conclude, steer, decide levels.',
    PEOPLES_COMMITTEE: 'Give opinions together with the Standing Committee.',
    SECRETARIAT: 'Open the year, screen, prepare meetings and contracts, publish, close.',
    ORGANISATION_BOARD: 'Appraise and score at the end of the year.',
    VERIFIER: 'Accept results.',
    AREA_OFFICER: 'Follow the units assigned.',
    AUDITOR: 'Read the whole process, change nothing.',
  },
}

export default words
