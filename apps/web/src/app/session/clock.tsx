import { virtualNow } from '@khoan-viec/domain/clock'
import { createContext, createMemo, createSignal, onCleanup, useContext, type Accessor, type JSX } from 'solid-js'
import { dayOf } from '../../format/index.ts'
import { useSession } from './session.tsx'

const tickMilliseconds = 1000

const NowContext = createContext<{ readonly now: Accessor<string>; readonly today: Accessor<string> }>()

/** Keeps the year's time going for everything below: one timer for the whole page. */
export function ClockProvider(props: { children: JSX.Element }) {
  const session = useSession()
  const [real, setReal] = createSignal(Date.now())
  const timer = setInterval(() => setReal(Date.now()), tickMilliseconds)
  onCleanup(() => clearInterval(timer))
  const now = createMemo(
    () => session.past?.at ?? (session.clock ? virtualNow(session.clock, real()) : new Date(real()).toISOString()),
  )
  const today = createMemo(() => dayOf(now()))
  return <NowContext.Provider value={{ now, today }}>{props.children}</NowContext.Provider>
}

/** The moment by the year's clock (virtual in a rehearsal), an ISO instant that moves every second. */
export const useNow = (): Accessor<string> => useTime().now

/** The day by the year's clock, an ISO day in Viet Nam. */
export const useToday = (): Accessor<string> => useTime().today

function useTime() {
  const time = useContext(NowContext)
  if (!time) throw new Error('ClockProvider is missing')
  return time
}
