import type { Post, Remit } from '@khoan-viec/domain/organisation'
import type { RoomId } from '../rooms.ts'

const ofHeads: readonly RoomId[] = ['register', 'contract', 'grading']
const ofCells: readonly RoomId[] = []
const ofReaders: readonly RoomId[] = ['meeting', 'contract', 'follow-up', 'acceptance', 'grading', 'administration']

const roomsOfPost: Readonly<Record<Post, readonly RoomId[]>> = {
  SECRETARY: ofHeads,
  CHAIRMAN: ofHeads,
  AREA_MEMBER: ofCells,
  CELL_SECRETARY: ofCells,
  STANDING_COMMITTEE_CHAIR: ['register', ...ofReaders],
  STANDING_COMMITTEE_MEMBER: ofReaders,
  PEOPLES_STANDING_MEMBER: ofReaders,
  SECRETARIAT: ['register', ...ofReaders],
  ORGANISATION_BOARD: ofReaders,
  VERIFIER: ['contract', 'follow-up', 'acceptance'],
  AREA_OFFICER: ['contract', 'follow-up', 'grading'],
  AUDITOR: ofReaders,
}

/** What one does for another has its rooms too: the rest of that other's are no business of one's own. */
const roomsOfRemit: Readonly<Record<Remit, readonly RoomId[]>> = {
  REGISTRATION: ['register'],
  REPORTING: [],
  EXCHANGE: ['follow-up'],
  DELIVERY: [],
  CASCADE: [],
  OFFICE: ['meeting', 'contract', 'follow-up'],
  PRESIDING: ['meeting'],
  VERIFICATION: ['acceptance'],
}

/** Rooms in which whoever holds these posts has something to do or to read. The server rules on what is seen there. */
export function roomsFor(
  posts: readonly Post[],
  isRehearsal: boolean,
  delegated: readonly Remit[] = [],
): readonly RoomId[] {
  const ofAll: readonly RoomId[] = [
    'my-work',
    'cycle',
    'unit',
    'record',
    'board',
    ...(isRehearsal ? (['rehearsal'] as const) : []),
  ]
  return [
    ...new Set([
      ...ofAll,
      ...posts.flatMap((post) => roomsOfPost[post]),
      ...delegated.flatMap((remit) => roomsOfRemit[remit]),
    ]),
  ]
}
