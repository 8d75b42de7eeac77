import { SkeletonLines } from '@khoan-viec/ui/feedback'
import { lazy, Show } from 'solid-js'
import { LonePage, useSession } from '../app/index.ts'

const RehearsalDoor = lazy(() => import('./rehearsal-door.tsx'))
const Door = lazy(() => import('../account/door.tsx'))

/** The door: of a rehearsal, where anybody takes any seat, or where it is for real. */
export default function SignIn() {
  const session = useSession()
  return (
    <Show
      when={!session.loading}
      fallback={
        <LonePage>
          <SkeletonLines lines={8} />
        </LonePage>
      }
    >
      <Show when={session.me?.live} fallback={<RehearsalDoor />}>
        <Door />
      </Show>
    </Show>
  )
}
