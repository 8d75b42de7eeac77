import { Notice } from '@khoan-viec/ui/feedback'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths, useSession } from '../app/index.ts'
import { format } from '../format/index.ts'
import { QueryView, TakeList } from '../room/index.ts'
import { noticeWords } from './words.ts'
import './notice.css'

const useReach = (enabled: () => boolean = () => true) =>
  useQuery(() => ({ queryKey: ['notice', 'reach'], queryFn: () => api.notice.reach.query(), enabled: enabled() }))

/** Whom notices do not reach, and what was said of them: the office asks them for another address. */
export function Reach() {
  const words = () => noticeWords()
  const asked = useReach()
  return (
    <Panel title={words().reach.title}>
      <QueryView query={asked}>
        {(reach) => (
          <Stack gap={4}>
            <Show when={reach().ways.MAIL} fallback={<p class="soft">{words().reach.mailOff}</p>}>
              <p class="soft">
                {words().reach.lead(format().number(reach().confirmed), format().number(reach().people))}
              </p>
            </Show>
            <Show when={reach().unreached.length > 0} fallback={<p>{words().reach.none}</p>}>
              <ul class="notice-unreached">
                <For each={reach().unreached}>
                  {(row) => (
                    <li>
                      <b>{row.person.name}</b>
                      <span>
                        {words().way(row.channel, row.state)}, {format().dateTime(row.at)}
                      </span>
                      <Show when={row.said}>{(said) => <span class="soft small">{said()}</span>}</Show>
                    </li>
                  )}
                </For>
              </ul>
              <TakeList of="unreached" />
            </Show>
          </Stack>
        )}
      </QueryView>
    </Panel>
  )
}

/** The same in one line, where the office looks after people; nothing while everybody is reached. */
export function ReachNote() {
  const session = useSession()
  const asked = useReach(() => session.me?.live === true && !session.past)
  const count = () => (asked.isSuccess ? asked.data.unreached.length : 0)
  return (
    <Show when={count() > 0}>
      <Notice tone="warning" next={<a href={paths.notices()}>{noticeWords().reach.look}</a>}>
        {noticeWords().reach.some(format().number(count()))}
      </Notice>
    </Show>
  )
}
