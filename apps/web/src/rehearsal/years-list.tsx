import { Button } from '@khoan-viec/ui/action'
import { Panel } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { useNavigate } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths, useSession } from '../app/index.ts'
import { format } from '../format/index.ts'
import { rehearsalWords } from './words.ts'

/** Every rehearsed year there is. One enters another through its door, where the seats are. */
export function YearsList() {
  const session = useSession()
  const navigate = useNavigate()
  const words = () => rehearsalWords().all
  const years = useQuery(() => ({ queryKey: ['rehearsal', 'list'], queryFn: () => api.rehearsal.list.query() }))
  const rows = () =>
    years.isSuccess ? years.data.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1)) : []
  return (
    <Panel title={words().title}>
      <ul class="acts">
        <For each={rows()}>
          {(year) => (
            <li class="act">
              <span class="act-words">
                {year.title}
                <br />
                <span class="small soft">
                  {words().created} {format().dateTime(year.createdAt)}
                </span>
              </span>
              <Show when={session.me?.rehearsal?.id !== year.id} fallback={<Badge tone="blue">{words().here}</Badge>}>
                <Button
                  kind="quiet"
                  size="small"
                  onPress={() => navigate(`${paths.signIn()}?year=${encodeURIComponent(year.id)}`)}
                >
                  {words().enter}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Panel>
  )
}
