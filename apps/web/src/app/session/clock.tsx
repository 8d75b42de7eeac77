import { virtualNow } from '@khoan-viec/domain/clock'
import { createContext, createSignal, onCleanup, useContext, type Accessor, type JSX } from 'solid-js'
import { dayOf } from '../../format/index.ts'
import { useSession } from './session.tsx'

const tickMilliseconds = 1000

const NowContext = createContext<Accessor<string>>()

/** Keeps the year's time going for everything below: one timer for the whole page. */
export function ClockProvider(props: { children: JSX.Element }) {
  const session = useSession()
  const [real, setReal] = createSignal(Date.now())
  const timer = setInterval(() => setReal(Date.now()), tickMilliseconds)
  onCleanup(() => clearInterval(timer))
  const now = () => (session.clock ? virtualNow(session.clock, real()) : new Date(real()).toISOString())
  return <NowContext.Provider value={now}>{props.children}</NowContext.Provider>
}

/** The moment by the year's clock (virtual in a rehearsal), an ISO instant that moves every second. */
export function useNow(): Accessor<string> {
  const now = useContext(NowContext)
  if (!now) throw new Error('ClockProvider is missing')
  return now
}

/** The day by the year's clock, an ISO day in Viet Nam. */
export function useToday(): Accessor<string> {
  const now = useNow()
  return () => dayOf(now())
}
