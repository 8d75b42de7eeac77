import type { Draft } from '@khoan-viec/protocol/draft'
import { Button, IconButton } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { showToast } from '@khoan-viec/ui/feedback'
import { Panel } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { useQuery, useQueryClient } from '@tanstack/solid-query'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { TakeList } from '../room/index.ts'
import { appWords } from '../words/index.ts'
import { readDraft } from './drafting.ts'
import { registerWords } from './words.ts'

/** What one has begun and not sent. Nobody else sees it. */
export function Drafts() {
  const cache = useQueryClient()
  const words = () => registerWords().drafts
  const [leaving, setLeaving] = createSignal<string>()
  const drafts = useQuery(() => ({ queryKey: ['draft', 'list'], queryFn: () => api.draft.list.query(), staleTime: 0 }))
  const rows = () => (drafts.isSuccess ? drafts.data.filter(({ kind }) => kind === 'registration') : [])
  const remove = async () => {
    const id = leaving()
    if (id === undefined) return
    await api.draft.remove.mutate({ id })
    setLeaving(undefined)
    await cache.invalidateQueries({ queryKey: ['draft'] })
    showToast(words().removed)
  }
  return (
    <Show when={rows().length > 0}>
      <Panel title={words().title}>
        <ul class="register-cards">
          <For each={rows()}>
            {(draft) => (
              <li class="register-card">
                <span class="register-card-words">
                  <a href={hrefOf(draft)}>{readDraft(draft.body)?.form.title.trim() || words().untitled}</a>
                  <span class="small soft">
                    {words().saved(format().dateTime(draft.updatedAt))}{' '}
                    <Show when={readDraft(draft.body)?.task}>
                      <Badge>{words().correction}</Badge>
                    </Show>
                  </span>
                </span>
                <IconButton label={words().remove} onPress={() => setLeaving(draft.id)}>
                  <Trash size={18} aria-hidden="true" />
                </IconButton>
              </li>
            )}
          </For>
        </ul>
        <TakeList of="drafts" />
      </Panel>
      <Dialog
        open={leaving() !== undefined}
        onClose={() => setLeaving(undefined)}
        title={words().confirm}
        actions={
          <>
            <Button kind="quiet" onPress={() => setLeaving(undefined)}>
              {appWords().ui.cancel}
            </Button>
            <Button kind="primary" onPress={() => void remove()}>
              {words().remove}
            </Button>
          </>
        }
      >
        {readDraft(rows().find(({ id }) => id === leaving())?.body ?? '')?.form.title || words().untitled}
      </Dialog>
    </Show>
  )
}

function hrefOf({ id, body }: Draft): string {
  const draft = readDraft(body)
  if (draft?.task !== undefined) return `${paths.register('correct')}?task=${encodeURIComponent(draft.task)}`
  return `${paths.register(id)}${draft?.mode === 'ADD' ? '?add=1' : ''}`
}
