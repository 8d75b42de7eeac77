import { useParams, useSearchParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { LifePage } from './life-page.tsx'
import { ReadingsPage } from './readings-page.tsx'
import { SearchPage } from './search-page.tsx'
import './record.css'

/** Everything that was recorded: searched, or the life of one thing (`?stream=task/…`), or what auditors have read of it (`?show=readings`). */
export default function Record() {
  const params = useParams<{ task?: string }>()
  const [search] = useSearchParams<{ stream?: string; show?: string }>()
  const stream = () => (params.task === undefined ? search.stream : `task/${params.task}`)
  return (
    <Show
      when={stream()}
      keyed
      fallback={
        <Show when={search.show === 'readings'} fallback={<SearchPage />}>
          <ReadingsPage />
        </Show>
      }
    >
      {(id) => <LifePage stream={id} />}
    </Show>
  )
}
