import { LinkButton } from '@khoan-viec/ui/action'
import { Show } from 'solid-js'
import { paths, useSession } from '../app/index.ts'
import { useHolds } from '../room/index.ts'
import { cycleWords } from './words.ts'

/** Whether the reader may open a year here: the secretariat of a live house, in the present. */
export function useMayOpen(): () => boolean {
  const session = useSession()
  const holds = useHolds()
  return () => session.me?.live === true && session.me.past === undefined && holds('SECRETARIAT')
}

/** The way to a new year, for whoever may open one, while none is running. */
export function OfferOpening() {
  const session = useSession()
  const mayOpen = useMayOpen()
  const isRunning = () => session.me?.years.some(({ status }) => status === 'RUNNING') === true
  return (
    <Show when={mayOpen() && !isRunning()}>
      <LinkButton kind="primary" href={paths.openYear()}>
        {cycleWords().noYear.go}
      </LinkButton>
    </Show>
  )
}
