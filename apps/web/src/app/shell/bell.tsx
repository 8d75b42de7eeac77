import { useQuery } from '@tanstack/solid-query'
import Bell from 'lucide-solid/icons/bell'
import { Show } from 'solid-js'
import { api } from '../../api/index.ts'
import { appWords } from '../../words/index.ts'
import { paths } from '../paths.ts'
import { useSession } from '../session/index.ts'

const LOOK_MS = 60_000
/** A badge has room for one digit. */
const MOST_SAID = 9

/** Whether I was told anything since I last looked. No entry of the record says so: it is asked for now and then. */
export function NoticeBell() {
  const session = useSession()
  const unread = useQuery(() => ({
    queryKey: ['notice', 'unread'],
    queryFn: () => api.notice.unread.query(),
    enabled: session.me?.live === true && !session.past,
    refetchInterval: LOOK_MS,
  }))
  const count = () => (unread.isSuccess ? unread.data : 0)
  return (
    <a class="bell" href={paths.notices()} title={appWords().shell.notices} aria-label={said(count())}>
      <Bell size={18} aria-hidden="true" />
      <Show when={count() > 0}>
        <span class="bell-count" aria-hidden="true">
          {count() > MOST_SAID ? `${MOST_SAID}+` : count()}
        </span>
      </Show>
    </a>
  )
}

const said = (count: number): string =>
  count === 0 ? appWords().shell.notices : appWords().shell.noticesNew(String(count))
