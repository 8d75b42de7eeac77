import { Button, LinkButton } from '@khoan-viec/ui/action'
import { Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { Field, Select } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'
import { useSearchParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import { api } from '../api/index.ts'
import { LonePage, paths, usePageTitle, useSession } from '../app/index.ts'
import { format } from '../format/index.ts'
import { SeatPicker } from './seat-picker.tsx'
import { signInWords } from './words.ts'
import './sign-in.css'

const NewRehearsal = lazy(() => import('../rehearsal/new-rehearsal.tsx'))

/** The door. In a rehearsal anybody takes any seat, and the page says so before anything else. */
export default function RehearsalDoor() {
  const session = useSession()
  const words = () => signInWords()
  usePageTitle(() => words().title)
  const rehearsals = useQuery(() => ({ queryKey: ['rehearsal', 'list'], queryFn: () => api.rehearsal.list.query() }))
  const [asked, setAsked] = useSearchParams<{ year?: string }>()
  const wished = () => (typeof asked.year === 'string' ? asked.year : undefined)
  const setWished = (year: string) => setAsked({ year }, { replace: true })
  const [isStarting, setStarting] = createSignal(false)
  const known = () =>
    rehearsals.isSuccess ? [...rehearsals.data].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)) : []
  const chosen = () => wished() ?? session.me?.rehearsal?.id ?? known()[0]?.id
  const seats = useQuery(() => ({
    queryKey: ['seats', chosen()],
    queryFn: () => api.seats.list.query({ rehearsal: chosen() ?? '' }),
    enabled: chosen() !== undefined,
  }))
  /** What stands at the foot comes once everything above it has its size. */
  const isLaidOut = () => (chosen() === undefined ? !rehearsals.isPending : !seats.isPending)
  const options = () =>
    known().map(({ id, title, createdAt }) => ({ value: id, label: `${title} · ${format().dateTime(createdAt)}` }))

  return (
    <LonePage>
      <div class="door">
        <Stack gap={6}>
          <header class="door-head">
            <span class="door-mark" aria-hidden="true" />
            <h1>{words().title}</h1>
          </header>
          <Notice tone="info" title={words().rehearsalTitle}>
            {words().rehearsal}
          </Notice>
          <Show when={!rehearsals.isPending} fallback={<SkeletonLines lines={8} />}>
            <Show
              when={chosen()}
              fallback={
                <section aria-label={words().empty}>
                  <Stack gap={4}>
                    <h2>{words().empty}</h2>
                    <p class="soft">{words().emptyHint}</p>
                    <Suspense fallback={<SkeletonLines lines={6} />}>
                      <NewRehearsal onCreated={setWished} />
                    </Suspense>
                  </Stack>
                </section>
              }
            >
              {(rehearsal) => (
                <>
                  <Show when={options().length > 1}>
                    <Field label={words().which}>
                      <Select value={rehearsal()} options={options()} onChange={setWished} />
                    </Field>
                  </Show>
                  <SeatPicker rehearsal={rehearsal()} />
                </>
              )}
            </Show>
          </Show>
          <Show when={isLaidOut()}>
            <footer class="door-foot">
              <LinkButton kind="quiet" href={paths.board()}>
                {words().board}
              </LinkButton>
              <Show when={known().length > 0}>
                <Button kind="quiet" expanded={isStarting()} onPress={() => setStarting(!isStarting())}>
                  {words().start}
                </Button>
              </Show>
            </footer>
          </Show>
          <Show when={isStarting()}>
            <Suspense fallback={<SkeletonLines lines={6} />}>
              <NewRehearsal
                onCreated={(id) => {
                  setWished(id)
                  setStarting(false)
                }}
              />
            </Suspense>
          </Show>
        </Stack>
      </div>
    </LonePage>
  )
}
