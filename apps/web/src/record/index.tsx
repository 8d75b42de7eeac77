import { useParams, useSearchParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { LifePage } from './life-page.tsx'
import { SearchPage } from './search-page.tsx'
import './record.css'

/** Everything that was recorded: searched, or the life of one thing (`?stream=task/…`). */
export default function Record() {
  const params = useParams<{ task?: string }>()
  const [search] = useSearchParams<{ stream?: string }>()
  const stream = () => (params.task === undefined ? search.stream : `task/${params.task}`)
  return (
    <Show when={stream()} keyed fallback={<SearchPage />}>
      {(id) => <LifePage stream={id} />}
    </Show>
  )
}
