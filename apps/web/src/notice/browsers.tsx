import type { MyNoticeSettings } from '@khoan-viec/protocol/notice'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { useQuery, useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { useAct } from '../account/use-act.ts'
import { format } from '../format/index.ts'
import { Failed } from './failed.tsx'
import { addThisBrowser, findThisBrowser, hindranceHere, removeBrowser } from './this-browser.ts'
import { noticeWords } from './words.ts'

/** The browsers in which I am told: this one more, any one less. */
export function Browsers(props: { push: NonNullable<MyNoticeSettings['push']> }) {
  const words = () => noticeWords().browsers
  const cache = useQueryClient()
  const here = useQuery(() => ({ queryKey: ['this-browser'], queryFn: async () => (await findThisBrowser()) ?? null }))
  const [hindrance, setHindrance] = createSignal<ReturnType<typeof hindranceHere> | 'unreachable'>(hindranceHere())
  const look = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ['notice'] }),
      cache.invalidateQueries({ queryKey: ['this-browser'] }),
    ])
  const adding = useAct(async (key: string) => setHindrance(await addThisBrowser(key)), look)
  const removing = useAct(removeBrowser, look)
  const isHere = (id: string) => here.isSuccess && here.data === id
  const isTold = () => props.push.browsers.some(({ id, isGone }) => isHere(id) && !isGone)
  return (
    <Panel title={words().title}>
      <Stack gap={4}>
        <div class="notice-terms soft small">
          <p>{words().lead}</p>
          <p>{words().until}</p>
          <p>{words().service}</p>
        </div>
        <Failed why={adding.besides() ?? removing.besides()} />
        <Show when={props.push.browsers.length > 0}>
          <ul class="notice-browsers">
            <For each={props.push.browsers}>
              {(browser) => {
                const name = () => words().added(format().dateTime(browser.addedAt))
                return (
                  <li>
                    <span>{name()}</span>
                    <Show when={isHere(browser.id)}>
                      <Badge tone="blue">{words().here}</Badge>
                    </Show>
                    <Button kind="quiet" size="small" onPress={() => removing.run(browser.id)}>
                      {words().remove}
                      <span class="visually-hidden">: {name()}</span>
                    </Button>
                    <Show when={browser.isGone}>
                      <p class="soft small">{words().gone}</p>
                    </Show>
                    <Show when={browser.refused}>{(said) => <p class="soft small">{words().refused(said())}</p>}</Show>
                  </li>
                )
              }}
            </For>
          </ul>
        </Show>
        <Show when={hindrance()}>{(why) => <Notice tone="warning">{words().hindered[why()]}</Notice>}</Show>
        <Show when={here.isSuccess && !isTold() && hindrance() !== 'unable'}>
          <div>
            <Button busy={adding.busy} onPress={() => adding.run(props.push.key)}>
              {words().add}
            </Button>
          </div>
        </Show>
      </Stack>
    </Panel>
  )
}
