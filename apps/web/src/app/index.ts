export { paths } from './paths.ts'
export { usePageTitle } from './page-title.ts'
export { useNow, useSession, useToday, type Finding, type Seat, type Session } from './session/index.ts'
export type { RoomId } from './rooms.ts'
