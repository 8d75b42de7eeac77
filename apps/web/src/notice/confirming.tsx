import { Notice } from '@khoan-viec/ui/feedback'
import { useLocation, useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, createSignal, Show } from 'solid-js'
import { useAct } from '../account/use-act.ts'
import { api } from '../api/index.ts'
import { noticeWords } from './words.ts'

const PREFIX = '#confirm='

/** Where the link of a mail leads. Its proof stands behind the `#`, so that it is in no log, and leaves the address bar at once. */
export function Confirming() {
  const cache = useQueryClient()
  const place = useLocation()
  const navigate = useNavigate()
  const [done, setDone] = createSignal(false)
  const confirming = useAct(
    (proof: string) => api.notice.confirmAddress.mutate({ proof }),
    () => {
      setDone(true)
      return cache.invalidateQueries({ queryKey: ['notice'] })
    },
  )
  // Also where the page was open already: then nothing but what is behind the `#` changes.
  createEffect(() => {
    const { hash, pathname, search } = place
    if (!hash.startsWith(PREFIX)) return
    navigate(pathname + search, { replace: true })
    confirming.run(hash.slice(PREFIX.length))
  })
  return (
    <>
      <Show when={done()}>
        <Notice tone="done">{noticeWords().confirmed}</Notice>
      </Show>
      <Show when={confirming.besides()}>
        {(why) => (
          <Notice tone="refused" title={noticeWords().failed}>
            {why()}
          </Notice>
        )}
      </Show>
    </>
  )
}
