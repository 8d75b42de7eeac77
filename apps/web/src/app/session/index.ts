export { SessionProvider, useSession, type Finding, type Seat, type SeatSwitch, type Session } from './session.tsx'
export { ClockProvider, useNow, useToday } from './clock.tsx'
export { LiveSession } from './live-session.tsx'
export { placeOf, seatOf, seatsThatFit } from './find-anything.ts'
