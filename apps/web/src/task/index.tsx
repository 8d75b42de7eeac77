import { SkeletonLines } from '@khoan-viec/ui/feedback'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { useParams, useSearchParams } from '@solidjs/router'
import { createMemo, Show } from 'solid-js'
import { usePageTitle } from '../app/index.ts'
import { QueryView } from '../room/index.ts'
import { ActPage } from './acts/act-page.tsx'
import { isActHere } from './acts/where.ts'
import { useTask } from './parts/index.ts'
import { TaskHeader } from './task-header.tsx'
import { TaskTabs } from './task-tabs.tsx'
import './parts/task.css'

/** One task, whole: what it is, what I may do to it now, and its four parts. An act has the page to itself (`?do=`). */
export default function Task() {
  const params = useParams<{ task: string }>()
  const [search, setSearch] = useSearchParams<{ tab?: string; do?: string; about?: string }>()
  const query = useTask(() => params.task)
  usePageTitle(() => (query.isPending ? undefined : query.data?.row.title))
  return (
    <QueryView query={query} skeleton={<Coming />}>
      {(view) => {
        const act = createMemo(() => {
          const name = search.do
          return name !== undefined && isActHere(name) ? { command: name, subject: search.about } : undefined
        })
        return (
          <Stack gap={6}>
            <Show
              when={act()}
              keyed
              fallback={
                <>
                  <TaskHeader view={view()} />
                  <TaskTabs
                    view={view()}
                    current={search.tab}
                    onChange={(tab) => setSearch({ tab }, { replace: true })}
                  />
                </>
              }
            >
              {(chosen) => <ActPage view={view()} command={chosen.command} subject={chosen.subject} />}
            </Show>
          </Stack>
        )
      }}
    </QueryView>
  )
}

function Coming() {
  return (
    <Stack gap={6}>
      <SkeletonLines lines={2} />
      <Panel>
        <SkeletonLines lines={4} />
      </Panel>
      <Panel>
        <SkeletonLines lines={10} />
      </Panel>
    </Stack>
  )
}
