import { mandatesOn } from '@khoan-viec/domain/organisation'
import type { Me } from '@khoan-viec/protocol/session'
import { showToast } from '@khoan-viec/ui/feedback'
import { useQuery } from '@tanstack/solid-query'
import { createEffect, type JSX } from 'solid-js'
import {
  api,
  asOf,
  connection,
  listen,
  lookAt,
  lookAtYear,
  postAsJson,
  queries,
  refusalIn,
  sessionKey,
  year,
} from '../../api/index.ts'
import { appWords } from '../../words/index.ts'
import { findAnything, findSeats, seatOf } from './find-anything.ts'
import { leaveBrowser } from './leave-browser.ts'
import { roomsFor } from './rooms-for.ts'
import { SessionProvider, type Session } from './session.tsx'

/** A server that does not answer is asked again this often. */
const AGAIN_AFTER_MS = 3000

/** Who sits before the page, as the server knows it, for everything below. */
export function LiveSession(props: { children: JSX.Element }) {
  const session = createLiveSession()
  return <SessionProvider value={session}>{props.children}</SessionProvider>
}

function createLiveSession(): Session {
  const asked = useQuery(() => ({
    queryKey: sessionKey,
    queryFn: () => api.session.me.query(),
    refetchInterval: ({ state }) => (state.status === 'error' ? AGAIN_AFTER_MS : false),
  }))
  const isKnown = () => !asked.isPending && !asked.isLoadingError
  const me = (): Me | undefined => (isKnown() ? asked.data : undefined)
  const person = () => me()?.person
  const work = useQuery(() => ({
    queryKey: ['work', 'mine'],
    queryFn: () => api.work.mine.query(),
    enabled: person() !== undefined,
  }))
  // A year that the house has not, or has no more, is the current one.
  createEffect(() => {
    if (year() !== undefined && asked.isError && refusalIn(asked.error)) void lookAtYear(undefined)
  })
  // Who may not look back, or wrote what is no moment, sees the present.
  createEffect(() => {
    if (asOf() === undefined || year() !== undefined || !asked.isError || !refusalIn(asked.error)) return
    showToast(appWords().states.presentOnly)
    void lookAt(undefined)
  })
  // However it came about: signed out here, ended from elsewhere, or over since one looked last.
  createEffect(() => {
    const now = me()
    // Without a house nobody can be known: it has not started yet.
    if (now?.live && now.house !== undefined && !now.person) void leaveBrowser().catch(() => undefined)
  })
  listen(queries, () => {
    const now = me()
    return now?.person && `${now.house}/${now.person.id}`
  })

  return {
    get loading() {
      return !isKnown()
    },
    get me() {
      return me()
    },
    get seat() {
      const now = person()
      return now && seatOf(now, me()?.past?.posts ?? me()?.posts ?? [])
    },
    get rooms() {
      const posts = me()?.posts ?? []
      const delegated = () => {
        const { actor, past, time } = me() ?? {}
        return actor && time && !past ? mandatesOn(actor, time.today).flatMap(({ remits }) => remits) : []
      }
      return person()
        ? roomsFor(
            posts.map(({ post }) => post),
            // A year is played in the present alone.
            me()?.rehearsal !== undefined && me()?.past === undefined,
            delegated(),
          )
        : []
    },
    get awaiting() {
      return work.isPending || work.isLoadingError ? 0 : (work.data?.todos.length ?? 0)
    },
    get past() {
      return me()?.past
    },
    get clock() {
      return me()?.time?.clock
    },
    get engineAway() {
      return connection.isEngineAway()
    },
    get seats() {
      const rehearsal = me()?.rehearsal?.id
      if (rehearsal === undefined || me()?.past) return undefined
      return {
        find: (text: string) => findSeats(text, rehearsal),
        take: (seat: string, other = rehearsal) => change('/auth/seat/take', { rehearsal: other, person: seat }),
      }
    },
    find: findAnything,
    signOut: () => change('/auth/sign-out', {}),
    changed: lookAnew,
  }
}

/** What was seen from one seat is nobody's business in the next: everything is forgotten, and what is in sight asked anew. */
async function change(address: string, body: object): Promise<void> {
  await postAsJson(address, body)
  await lookAnew()
}

async function lookAnew(): Promise<void> {
  queries.removeQueries({ type: 'inactive' })
  await queries.resetQueries()
}
