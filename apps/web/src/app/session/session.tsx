import type { Clock } from '@khoan-viec/domain/clock'
import type { Me } from '@khoan-viec/protocol/session'
import { createContext, useContext } from 'solid-js'
import type { RoomId } from '../rooms.ts'

/** A place from which one acts: a person, under a post, in a unit. Texts are in the reader's language. */
export interface Seat {
  id: string
  person: string
  post: string
  unit: string
}

/** Something the palette can find and go to. */
export interface Finding {
  id: string
  title: string
  detail?: string | undefined
  /** Heading under which it stands: units, tasks, persons. */
  group: string
  href: string
}

/** What the frame must know of who sits before it. Getters, so that it stays live. */
export interface Session {
  /** Not known yet whether anybody is signed in. */
  readonly loading: boolean
  /** Who looks, as the server says: with the actor that the domain's `decide` takes. */
  readonly me: Me | undefined
  /** Absent: nobody is signed in. */
  readonly seat: Seat | undefined
  /** Rooms this seat may enter; the rest are absent. */
  readonly rooms: readonly RoomId[]
  /** How many things await this seat, for the mark at My work. */
  readonly awaiting: number
  /** Where one looks back to; absent in the present. */
  readonly past: Me['past']
  /** The clock of the year; a rehearsal's brings the band. Absent before a year is open. */
  readonly clock: Clock | undefined
  readonly engineAway: boolean
  /** In a rehearsal anyone may take any seat; elsewhere absent. */
  readonly seats: SeatSwitch | undefined
  find(text: string): Promise<readonly Finding[]>
  signOut(): Promise<void>
  /** Somebody else sits here now: everything is forgotten, and what is in sight asked anew. */
  changed(): Promise<void>
}

export interface SeatSwitch {
  find(text: string): Promise<readonly Seat[]>
  /** Becomes another person, in this rehearsal or in another. Everything in sight is fetched anew. */
  take(seat: string, rehearsal?: string): Promise<void>
}

const SessionContext = createContext<Session>()

/** Takes one session for the life of the page; what changes in it changes behind its getters. */
export const SessionProvider = SessionContext.Provider

/** Throws outside of the application's frame, which is a mistake in the program. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('SessionProvider is missing')
  return session
}
