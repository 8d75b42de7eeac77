import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { usePageTitle } from '../app/index.ts'
import { appWords } from '../words/index.ts'
import { CheckPage } from './check-page.tsx'
import { Queue } from './queue.tsx'
import './acceptance.css'

/** What waits to be checked; or one delivery, checked. */
export default function Acceptance() {
  const params = useParams<{ task?: string }>()
  usePageTitle(() => appWords().rooms.acceptance)
  return (
    <Show when={params.task} keyed fallback={<Queue />}>
      {(task) => <CheckPage task={task} />}
    </Show>
  )
}
