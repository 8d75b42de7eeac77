import CalendarDays from 'lucide-solid/icons/calendar-days'
import Play from 'lucide-solid/icons/circle-play'
import ClipboardCheck from 'lucide-solid/icons/clipboard-check'
import FileSignature from 'lucide-solid/icons/file-pen-line'
import Inbox from 'lucide-solid/icons/inbox'
import Landmark from 'lucide-solid/icons/landmark'
import LayoutGrid from 'lucide-solid/icons/layout-grid'
import Medal from 'lucide-solid/icons/medal'
import Monitor from 'lucide-solid/icons/monitor'
import Network from 'lucide-solid/icons/network'
import PenLine from 'lucide-solid/icons/pen-line'
import SearchIcon from 'lucide-solid/icons/search'
import Users from 'lucide-solid/icons/users'

/** Rooms with a place in the navigation, in its order. */
export const rooms = [
  { id: 'my-work', path: '/', icon: Inbox },
  { id: 'cycle', path: '/cycle', icon: CalendarDays },
  { id: 'register', path: '/register', icon: PenLine },
  { id: 'unit', path: '/units', icon: Landmark },
  { id: 'meeting', path: '/meetings', icon: Users },
  { id: 'contract', path: '/contracts', icon: FileSignature },
  { id: 'follow-up', path: '/follow-up', icon: LayoutGrid },
  { id: 'acceptance', path: '/acceptance', icon: ClipboardCheck },
  { id: 'grading', path: '/grading', icon: Medal },
  { id: 'record', path: '/record', icon: SearchIcon },
  { id: 'administration', path: '/administration', icon: Network },
  { id: 'board', path: '/board', icon: Monitor },
  { id: 'rehearsal', path: '/rehearsal', icon: Play },
] as const

export type Room = (typeof rooms)[number]
export type RoomId = Room['id']

/** The bottom bar of a phone, in thumb's order. */
export const barRooms = ['my-work', 'unit', 'meeting', 'record'] as const satisfies readonly RoomId[]

/** Whether an address lies in a room. */
export function isInRoom(room: Room, pathname: string): boolean {
  return room.path === '/' ? pathname === '/' : pathname === room.path || pathname.startsWith(`${room.path}/`)
}
