import { IconButton } from '@khoan-viec/ui/action'
import { CommandPalette, onPaletteKeys } from '@khoan-viec/ui/command'
import { useNavigate } from '@solidjs/router'
import CircleQuestionMark from 'lucide-solid/icons/circle-question-mark'
import LogOut from 'lucide-solid/icons/log-out'
import SearchIcon from 'lucide-solid/icons/search'
import { createSignal, Show } from 'solid-js'
import { appWords } from '../../words/index.ts'
import { paths } from '../paths.ts'
import { rooms } from '../rooms.ts'
import { useSession } from '../session/index.ts'
import { isOffice, LanguageSwitch, SeatButton } from './account.tsx'
import { NoticeBell } from './bell.tsx'
import './header.css'

/** One line: find anything, who I am here, in which language. */
export function Header() {
  const session = useSession()
  const navigate = useNavigate()
  const words = () => appWords().shell
  const [finding, setFinding] = createSignal(false)
  onPaletteKeys(() => setFinding(true))

  const find = async (text: string) => {
    const wanted = fold(text)
    const roomsFound = rooms
      .filter((room) => session.rooms.includes(room.id) && fold(appWords().rooms[room.id]).includes(wanted))
      .map((room) => ({
        id: `room-${room.id}`,
        title: appWords().rooms[room.id],
        group: words().goTo,
        href: room.path,
      }))
    const found = text.trim() === '' ? [] : await session.find(text)
    return [...roomsFound, ...found].map((item) => ({ ...item, run: () => navigate(item.href) }))
  }

  return (
    <header class="header not-print">
      <button type="button" class="find" aria-haspopup="dialog" onClick={() => setFinding(true)}>
        <SearchIcon size={18} aria-hidden="true" />
        <span class="find-words">{words().find}</span>
        <span class="find-short">{words().findShort}</span>
        <kbd>{paletteKeys}</kbd>
      </button>
      <div class="header-end">
        <SeatButton />
        <Show when={session.seat}>
          <NoticeBell />
        </Show>
        <Show when={isOffice(session)}>
          <IconButton label={words().why} onPress={() => navigate(paths.rights())}>
            <CircleQuestionMark size={18} aria-hidden="true" />
          </IconButton>
        </Show>
        <LanguageSwitch />
        <IconButton label={words().signOut} onPress={() => void session.signOut()}>
          <LogOut size={18} aria-hidden="true" />
        </IconButton>
      </div>
      <CommandPalette open={finding()} onClose={() => setFinding(false)} label={words().find} source={find} />
    </header>
  )
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').trim().toLowerCase()
}

const paletteKeys = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K'
