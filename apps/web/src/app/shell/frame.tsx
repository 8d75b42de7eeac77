import { Button } from '@khoan-viec/ui/action'
import { Banner, LiveRegion } from '@khoan-viec/ui/feedback'
import { RehearsalBand } from '@khoan-viec/ui/paper'
import { useLocation, useNavigate } from '@solidjs/router'
import CalendarClock from 'lucide-solid/icons/calendar-clock'
import CloudOff from 'lucide-solid/icons/cloud-off'
import Unplug from 'lucide-solid/icons/unplug'
import { createEffect, ErrorBoundary, lazy, Show, Suspense, type JSX } from 'solid-js'
import { connection } from '../../api/connection.ts'
import { asOf, asOfParameter, atMoment, lookAtYear, proofAsked, year, yearParameter } from '../../api/index.ts'
import { format } from '../../format/index.ts'
import { appWords } from '../../words/index.ts'
import { paths } from '../paths.ts'
import { useNow, useSession } from '../session/index.ts'
import { ErrorPage } from './error-page.tsx'
import { LonePage } from './lone-page.tsx'

/** Few look back: what it takes is fetched then. */
const PastBand = lazy(() => import('../../as-of/past-band.tsx'))
const ProveDialog = lazy(() => import('../../account/prove-dialog.tsx'))

/** What stands around every page, signed in or not: the rehearsal's band, the state of the whole, errors in plain words. */
export function Frame(props: { children?: JSX.Element }) {
  const session = useSession()
  keepMoment()
  return (
    <>
      <Band />
      <Show when={asOf() !== undefined}>
        <Suspense fallback={<div class="past-band" />}>
          <PastBand />
        </Suspense>
      </Show>
      <Show when={year() !== undefined && session.me?.cycle}>
        {(shown) => (
          <Banner icon={<CalendarClock size={16} aria-hidden="true" />}>
            {appWords().states.otherYear(shown().name)}{' '}
            <Button size="small" onPress={() => void lookAtYear(undefined)}>
              {appWords().states.currentYear}
            </Button>
          </Banner>
        )}
      </Show>
      <Show when={!connection.isOnline()}>
        <Banner icon={<CloudOff size={16} aria-hidden="true" />}>{appWords().states.offline}</Banner>
      </Show>
      <Show when={connection.isOnline() && !connection.isReachable()}>
        <Banner icon={<CloudOff size={16} aria-hidden="true" />}>{appWords().states.unreachable}</Banner>
      </Show>
      <Show when={connection.isOnline() && session.engineAway}>
        <Banner icon={<Unplug size={16} aria-hidden="true" />}>{appWords().states.engineAway}</Banner>
      </Show>
      <ErrorBoundary
        fallback={(error, again) => (
          <LonePage>
            <ErrorPage error={error} again={again} />
          </LonePage>
        )}
      >
        <Suspense>{props.children}</Suspense>
      </ErrorBoundary>
      <Show when={proofAsked()}>
        <Suspense>
          <ProveDialog />
        </Suspense>
      </Show>
      <LiveRegion />
    </>
  )
}

/** The address bar says at which moment and year one looks, wherever one goes: a link shows the same to a colleague. */
function keepMoment() {
  const location = useLocation()
  const navigate = useNavigate()
  createEffect(() => {
    if (location.query[asOfParameter] === asOf() && location.query[yearParameter] === year()) return
    navigate(atMoment(location.pathname + location.search + location.hash), { replace: true, scroll: false })
  })
}

function Band() {
  const session = useSession()
  const now = useNow()
  const words = () => appWords().rehearsal
  const clock = () => (session.clock?.kind === 'rehearsal' ? session.clock : undefined)
  return (
    <Show when={clock()}>
      {(running) => (
        <RehearsalBand word={words().word} printed={`${words().word} · ${format().date(now())}`}>
          <time datetime={now()}>{format().dateTime(now())}</time>
          <Show when={!session.past}>
            <span class="band-speed not-print">
              {running().paused ? words().paused : words().running(format().number(daysASecond(running().rate)))}
            </span>
          </Show>
          <Show when={session.rooms.includes('rehearsal')}>
            <a class="not-print" href={paths.rehearsal()}>
              {words().open}
            </a>
          </Show>
        </RehearsalBand>
      )}
    </Show>
  )
}

function daysASecond(rate: number): number {
  return Math.round((rate / 86_400) * 100) / 100
}
