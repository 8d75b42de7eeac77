import { Button, LinkButton } from '@khoan-viec/ui/action'
import { CommandPalette } from '@khoan-viec/ui/command'
import ArrowLeftRight from 'lucide-solid/icons/arrow-left-right'
import CircleQuestionMark from 'lucide-solid/icons/circle-question-mark'
import Languages from 'lucide-solid/icons/languages'
import LogOut from 'lucide-solid/icons/log-out'
import UserRound from 'lucide-solid/icons/user-round'
import { createSignal, Show } from 'solid-js'
import { queries } from '../../api/index.ts'
import { appWords, chooseLanguage, type Language, language } from '../../words/index.ts'
import { paths } from '../paths.ts'
import { placeOf, useSession, type Seat, type Session } from '../session/index.ts'
import './header.css'

/** Who acts, under which post, where. In a rehearsal it is the way into any other seat. */
export function SeatButton() {
  const session = useSession()
  const [choosing, setChoosing] = createSignal(false)
  return (
    <Show when={session.seat}>
      {(seat) => (
        <>
          <Show when={session.seats} fallback={<OwnSeat seat={seat()} />}>
            <button
              type="button"
              class="seat-button"
              aria-haspopup="dialog"
              title={appWords().shell.takeSeat}
              onClick={() => setChoosing(true)}
            >
              <SeatWords seat={seat()} />
              <ArrowLeftRight size={16} aria-hidden="true" />
            </button>
          </Show>
          <SeatChooser open={choosing()} onClose={() => setChoosing(false)} />
        </>
      )}
    </Show>
  )
}

export function LanguageSwitch() {
  const other = () => (language() === 'vi' ? 'en' : 'vi')
  // Some of what the server tells is said in words: it is asked again in the new ones.
  const choose = async (next: Language) => {
    await chooseLanguage(next)
    await queries.invalidateQueries()
  }
  return (
    <Button
      kind="quiet"
      size="small"
      icon={<Languages size={16} aria-hidden="true" />}
      onPress={() => void choose(other())}
    >
      <span lang={other()}>{appWords().shell.otherLanguage}</span>
    </Button>
  )
}

/** Whether one is of the office, whom those ask who were refused. */
export const isOffice = ({ me }: Pick<Session, 'me'>): boolean =>
  me?.posts.some(({ post }) => post === 'SECRETARIAT') === true

/** The same on a phone, where the header has no room for it. */
export function Account() {
  const session = useSession()
  return (
    <div class="account" role="group" aria-label={appWords().shell.account}>
      <SeatButton />
      <div class="account-row">
        <Show when={isOffice(session)}>
          <LinkButton
            kind="quiet"
            size="small"
            href={paths.rights()}
            icon={<CircleQuestionMark size={16} aria-hidden="true" />}
          >
            {appWords().shell.why}
          </LinkButton>
        </Show>
        <LanguageSwitch />
        <Button
          kind="quiet"
          size="small"
          icon={<LogOut size={16} aria-hidden="true" />}
          onPress={() => void session.signOut()}
        >
          {appWords().shell.signOut}
        </Button>
      </div>
    </div>
  )
}

/** Who has an account finds it here. */
function OwnSeat(props: { seat: Seat }) {
  const session = useSession()
  return (
    <Show when={session.me?.live} fallback={<SeatWords seat={props.seat} />}>
      <a class="seat-button" href={paths.account()} title={appWords().shell.ownAccount}>
        <SeatWords seat={props.seat} />
        <UserRound size={16} aria-hidden="true" />
      </a>
    </Show>
  )
}

function SeatWords(props: { seat: Seat }) {
  return (
    <span class="seat">
      <span class="seat-person">{props.seat.person}</span>
      <span class="seat-post">{placeOf(props.seat)}</span>
    </span>
  )
}

function SeatChooser(props: { open: boolean; onClose: () => void }) {
  const session = useSession()
  const find = async (text: string) => {
    const found = (await session.seats?.find(text)) ?? []
    return found.map((seat) => ({
      id: seat.id,
      title: seat.person,
      detail: seat.post,
      group: seat.unit,
      run: () => void session.seats?.take(seat.id),
    }))
  }
  return <CommandPalette open={props.open} onClose={props.onClose} label={appWords().shell.seatSearch} source={find} />
}
