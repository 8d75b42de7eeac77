import type { Session } from './session.tsx'

/** Nobody: what the frame shows before anyone has signed in. */
export const visitor: Session = {
  loading: false,
  seat: undefined,
  rooms: [],
  awaiting: 0,
  clock: undefined,
  engineAway: false,
  seats: undefined,
  find: () => Promise.resolve([]),
  signOut: () => Promise.resolve(),
}
