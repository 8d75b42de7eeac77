import type { Around, Place } from '@khoan-viec/protocol/past'
import { Button, IconButton } from '@khoan-viec/ui/action'
import { useQuery } from '@tanstack/solid-query'
import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import ChevronsLeft from 'lucide-solid/icons/chevrons-left'
import ChevronsRight from 'lucide-solid/icons/chevrons-right'
import History from 'lucide-solid/icons/rotate-ccw-clock'
import { onCleanup, Show, type JSX } from 'solid-js'
import { api, asOf, lookAt } from '../api/index.ts'
import { useNow, useSession } from '../app/session/index.ts'
import { dayOf, format } from '../format/index.ts'
import { carryMoment } from './carry-moment.ts'
import { endOfDay, plusDays } from './day-end.ts'
import { stepKeys, type Step } from './step-keys.ts'
import { asOfWords } from './words.ts'
import './as-of.css'

/** Over every room while one looks back: to which moment, the steps to the next, and the way out. */
export default function PastBand() {
  const words = () => asOfWords().band
  const session = useSession()
  const now = useNow()
  const around = useQuery(() => ({
    queryKey: ['as-of', 'around', asOf()],
    queryFn: () => api.asOf.around.query(),
    placeholderData: (before: Around | undefined) => before,
  }))
  const places = (): Around => (around.isPending ? {} : (around.data ?? {}))
  const isMaking = () => session.past === undefined || around.isFetching

  onCleanup(carryMoment())

  const day = () => dayOf(now())
  const steps: Readonly<Record<Step, () => string | undefined>> = {
    previousEntry: () => entryOf(places().previous),
    nextEntry: () => entryOf(places().next),
    previousDay: () => (isAfter(day(), places().first) ? endOfDay(plusDays(day(), -1)) : undefined),
    nextDay: () => (isBefore(day(), places().last) ? endOfDay(plusDays(day(), 1)) : undefined),
  }
  const step = (which: Step) => {
    const moment = isMaking() ? undefined : steps[which]()
    if (moment !== undefined) void lookAt(moment)
  }
  const onKey = (event: KeyboardEvent) => {
    const which = stepKeys(event)
    if (!which) return
    event.preventDefault()
    step(which)
  }
  window.addEventListener('keydown', onKey)
  onCleanup(() => window.removeEventListener('keydown', onKey))

  const StepButton = (props: { which: Step; children: JSX.Element }) => (
    <span classList={{ 'past-end': steps[props.which]() === undefined }}>
      <IconButton label={words()[props.which]} size="small" busy={isMaking()} onPress={() => step(props.which)}>
        {props.children}
      </IconButton>
    </span>
  )

  return (
    <aside class="past-band" aria-label={words().label}>
      <History size={18} aria-hidden="true" />
      <p role="status">
        <strong>{words().at(format().dateTime(now()))}</strong> — {words().readOnly}
        <span class="past-entry">
          {' · '}
          <Show when={!isMaking() && places().here} fallback={words().making}>
            {(here) => words().entry(format().number(here().entry), format().number(places().last?.entry ?? 0))}
          </Show>
        </span>
      </p>
      <span class="past-steps not-print">
        <StepButton which="previousDay">
          <ChevronsLeft size={18} aria-hidden="true" />
        </StepButton>
        <StepButton which="previousEntry">
          <ChevronLeft size={18} aria-hidden="true" />
        </StepButton>
        <StepButton which="nextEntry">
          <ChevronRight size={18} aria-hidden="true" />
        </StepButton>
        <StepButton which="nextDay">
          <ChevronsRight size={18} aria-hidden="true" />
        </StepButton>
      </span>
      <Button size="small" onPress={() => void lookAt(undefined)}>
        {words().leave}
      </Button>
    </aside>
  )
}

const entryOf = (place: Place | undefined): string | undefined => place && String(place.entry)
const isAfter = (day: string, place: Place | undefined): boolean => place !== undefined && day > dayOf(place.at)
const isBefore = (day: string, place: Place | undefined): boolean => place !== undefined && day < dayOf(place.at)
