import { Dialog } from '@khoan-viec/ui/dialog'
import { useLocation } from '@solidjs/router'
import Menu from 'lucide-solid/icons/menu'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { appWords } from '../../words/index.ts'
import { barRooms, isInRoom, rooms, type Room } from '../rooms.ts'
import { useSession } from '../session/index.ts'
import { Account } from './account.tsx'
import './navigation.css'

/** A badge has room for two digits. */
const MOST_SAID = 99

/** All rooms of this seat: a column on a desk, a narrow rail on a tablet. */
export function SideNavigation() {
  const session = useSession()
  return (
    <nav class="side not-print" aria-label={appWords().shell.navigation}>
      <a class="side-name" href="/">
        <span class="side-mark" aria-hidden="true" />
        <span class="side-word">{appWords().name}</span>
      </a>
      <RoomList rooms={rooms.filter((room) => session.rooms.includes(room.id))} />
    </nav>
  )
}

/** Four rooms under the thumb of a phone, and the way to the rest. */
export function BottomBar() {
  const session = useSession()
  const location = useLocation()
  const [open, setOpen] = createSignal(false)
  const inBar = () => rooms.filter((room) => isBarRoom(room) && session.rooms.includes(room.id))
  const others = () => rooms.filter((room) => !isBarRoom(room) && session.rooms.includes(room.id))
  createEffect(
    on(
      () => location.pathname,
      () => setOpen(false),
    ),
  )
  return (
    <nav class="bar not-print" aria-label={appWords().shell.navigation}>
      <For each={inBar()}>{(room) => <RoomLink room={room} word={barWord(room)} />}</For>
      <button
        type="button"
        class="room-link"
        classList={{ 'room-link-here': others().some((room) => isInRoom(room, location.pathname)) }}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Menu size={20} aria-hidden="true" />
        <span class="room-word">{appWords().bar.more}</span>
      </button>
      <Dialog open={open()} onClose={() => setOpen(false)} title={appWords().shell.more}>
        <RoomList rooms={others()} />
        <Account />
      </Dialog>
    </nav>
  )
}

function RoomList(props: { rooms: readonly Room[] }) {
  return (
    <ul class="room-list">
      <For each={props.rooms}>
        {(room) => (
          <li>
            <RoomLink room={room} word={appWords().rooms[room.id]} />
          </li>
        )}
      </For>
    </ul>
  )
}

function RoomLink(props: { room: Room; word: string }) {
  const session = useSession()
  const location = useLocation()
  const here = () => isInRoom(props.room, location.pathname)
  return (
    <a
      class="room-link"
      classList={{ 'room-link-here': here() }}
      href={props.room.path}
      aria-current={here() ? 'page' : undefined}
    >
      <Dynamic component={props.room.icon} size={20} aria-hidden="true" />
      <span class="room-word">{props.word}</span>
      <Show when={props.room.id === 'my-work' && session.awaiting > 0}>
        <span class="room-count">{session.awaiting > MOST_SAID ? `${MOST_SAID}+` : session.awaiting}</span>
      </Show>
    </a>
  )
}

function isBarRoom(room: Room): boolean {
  return barRooms.some((id) => id === room.id)
}

function barWord(room: Room): string {
  const short: Partial<Record<Room['id'], string>> = appWords().bar
  return short[room.id] ?? appWords().rooms[room.id]
}
