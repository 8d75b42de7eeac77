import { Notice } from '@khoan-viec/ui/feedback'
import { PageHeader, SideBySide, Stack } from '@khoan-viec/ui/layout'
import { useQuery, useQueryClient } from '@tanstack/solid-query'
import { createEffect, on, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { usePageTitle, useSession } from '../app/index.ts'
import { QueryView } from '../room/index.ts'
import { Confirming } from './confirming.tsx'
import { LineList } from './line-list.tsx'
import { Reach } from './reach.tsx'
import { Settings } from './settings.tsx'
import { Told } from './told.tsx'
import { noticeWords } from './words.ts'
import './notice.css'

/** What I was told, and how I want to be. */
export default function NoticePage() {
  const words = () => noticeWords()
  const session = useSession()
  const cache = useQueryClient()
  usePageTitle(() => words().title)
  const asked = useQuery(() => ({ queryKey: ['notice', 'list'], queryFn: () => api.notice.list.query() }))
  const settings = useQuery(() => ({
    queryKey: ['notice', 'settings'],
    queryFn: () => api.notice.settings.query(),
    enabled: session.me?.live === true && !session.past,
  }))
  // What was new stays marked until one comes again; the bell is told at once.
  createEffect(
    on(
      () => asked.isSuccess && asked.data.notices[0]?.id,
      (last) => {
        if (typeof last === 'number' && !session.past)
          void api.notice.markSeen.mutate().then(() => cache.invalidateQueries({ queryKey: ['notice', 'unread'] }))
      },
    ),
  )
  return (
    <Stack gap={6}>
      <PageHeader title={words().title} lead={words().lead} />
      <Confirming />
      <Show when={session.me && !session.me.live}>
        <Notice tone="info" title={words().rehearsalTitle}>
          {words().rehearsal}
        </Notice>
      </Show>
      <QueryView query={asked}>
        {(mine) => (
          <Show
            when={session.me?.live}
            fallback={<LineList title={words().next} lines={mine().preview} today={mine().today} />}
          >
            <SideBySide
              ratio={[5, 4]}
              left={
                <Stack gap={6}>
                  <Told mine={mine()} />
                  <LineList title={words().next} lines={mine().preview} today={mine().today} />
                </Stack>
              }
              right={<Show when={settings.isSuccess && settings.data}>{(known) => <Settings known={known()} />}</Show>}
            />
          </Show>
        )}
      </QueryView>
      <Show when={settings.isSuccess && settings.data.keepsAccounts}>
        <Reach />
      </Show>
    </Stack>
  )
}
