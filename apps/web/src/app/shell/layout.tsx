import { SkeletonLines } from '@khoan-viec/ui/feedback'
import { Navigate, useLocation } from '@solidjs/router'
import { createEffect, ErrorBoundary, on, Show, Suspense, type JSX } from 'solid-js'
import { appWords } from '../../words/index.ts'
import { paths } from '../paths.ts'
import { useSession } from '../session/index.ts'
import { ErrorPage } from './error-page.tsx'
import { Header } from './header.tsx'
import { BottomBar, SideNavigation } from './navigation.tsx'
import './house.css'

/** The house for whoever is signed in: navigation, header, and one room. Whoever is not is shown the door. */
export function Layout(props: { children?: JSX.Element }) {
  const session = useSession()
  return (
    <Show when={!session.loading} fallback={<LoadingHouse />}>
      <Show when={session.seat} fallback={<Navigate href={paths.signIn()} />}>
        <House>{props.children}</House>
      </Show>
    </Show>
  )
}

function House(props: { children?: JSX.Element }) {
  const location = useLocation()
  let main: HTMLElement | undefined
  // Who listens to the page hears the new one from its beginning.
  createEffect(
    on(
      // An act has the page to itself, though it shares the page's address.
      () => `${location.pathname} ${String(location.query['do'] ?? '')}`,
      () => main?.focus({ preventScroll: true }),
      { defer: true },
    ),
  )
  return (
    <div class="house">
      <a class="skip-link not-print" href="#content">
        {appWords().shell.skip}
      </a>
      <SideNavigation />
      <Header />
      <main class="room" id="content" tabindex="-1" ref={(element) => (main = element)}>
        <ErrorBoundary fallback={(error, again) => <ErrorPage error={error} again={again} />}>
          <Suspense fallback={<SkeletonLines lines={8} />}>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      <BottomBar />
    </div>
  )
}

function LoadingHouse() {
  return (
    <div class="house">
      <div class="side not-print" />
      <div class="header not-print" />
      <main class="room">
        <SkeletonLines lines={8} />
      </main>
    </div>
  )
}
