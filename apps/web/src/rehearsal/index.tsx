import { Button } from '@khoan-viec/ui/action'
import { SkeletonLines } from '@khoan-viec/ui/feedback'
import { PageHeader, Panel, SideBySide, Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { usePageTitle, useSession } from '../app/index.ts'
import { ClockFace } from './clock-face.tsx'
import { Controls } from './controls.tsx'
import NewRehearsal from './new-rehearsal.tsx'
import { NextActs } from './next-acts.tsx'
import { OpenNext } from './open-next.tsx'
import { Told } from './told.tsx'
import { rehearsalWords } from './words.ts'
import { YearsList } from './years-list.tsx'
import './rehearsal.css'

const LOOK_AGAIN_MS = 1500

/** Where a year is tried out: its clock, what comes next and from whom, and other years to try. */
export default function Rehearsal() {
  const session = useSession()
  const words = () => rehearsalWords()
  usePageTitle(() => words().title)
  const [isOpening, setOpening] = createSignal(false)
  const id = () => session.me?.rehearsal?.id
  const state = useQuery(() => ({
    queryKey: ['rehearsal', 'state', id()],
    queryFn: () => api.rehearsal.state.query(id() === undefined ? {} : { rehearsal: id() ?? '' }),
    refetchInterval: ({ state: known }) => (known.data?.playing ? LOOK_AGAIN_MS : false),
  }))

  return (
    <Stack gap={6}>
      <PageHeader title={words().title} lead={words().lead} above={session.me?.rehearsal?.title} />
      <Show when={!state.isPending && state.data} fallback={<SkeletonLines lines={12} />}>
        {(known) => (
          <SideBySide
            ratio={[5, 4]}
            left={
              <Stack gap={6}>
                <Show when={known().opening}>{(opening) => <OpenNext opening={opening()} />}</Show>
                <Panel title={words().clock.title}>
                  <Stack gap={5}>
                    <ClockFace state={known()} />
                    <Controls state={known()} />
                  </Stack>
                </Panel>
                <Told state={known()} />
              </Stack>
            }
            right={
              <Stack gap={6}>
                <NextActs state={known()} />
                <YearsList />
                <Button expanded={isOpening()} onPress={() => setOpening(!isOpening())}>
                  {words().scenarios.title}
                </Button>
                <Show when={isOpening()}>
                  <Panel title={words().scenarios.title}>
                    <Stack gap={4}>
                      <p class="soft">{words().scenarios.lead}</p>
                      <NewRehearsal onCreated={() => setOpening(false)} />
                    </Stack>
                  </Panel>
                </Show>
              </Stack>
            }
          />
        )}
      </Show>
    </Stack>
  )
}
