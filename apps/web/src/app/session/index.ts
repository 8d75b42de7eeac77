export { SessionProvider, useSession, type Finding, type Seat, type SeatSwitch, type Session } from './session.tsx'
export { ClockProvider, useNow, useToday } from './clock.tsx'
export { visitor } from './visitor.ts'
