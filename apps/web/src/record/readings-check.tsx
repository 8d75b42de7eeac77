import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { api } from '../api/index.ts'
import { format } from '../format/index.ts'
import { roomWords } from '../room/words.ts'
import { readingsWords } from './words.ts'

/** Goes through the whole chain when asked to, and says what it holds or where it breaks. */
export function ReadingsCheck() {
  const words = () => readingsWords().check
  const check = useQuery(() => ({
    queryKey: ['reading', 'check'],
    queryFn: () => api.reading.check.query(),
    enabled: false,
  }))
  const found = () => (check.isPending || check.isFetching ? undefined : check.data)
  return (
    <Panel title={words().title}>
      <Stack gap={4}>
        <p class="soft">{words().lead}</p>
        <div>
          <Button disabled={check.isFetching} onPress={() => void check.refetch()}>
            {words().start}
          </Button>
        </div>
        <Show when={check.isError}>
          <Notice tone="refused" title={roomWords().outOfReach.title}>
            {roomWords().outOfReach.lead}
          </Notice>
        </Show>
        <Show when={found()}>
          {(chain) => (
            <Show
              when={chain().fault}
              fallback={
                <Notice tone="done" title={words().whole(format().number(chain().readings))}>
                  {words().head} <span class="digest">{chain().head}</span>
                </Notice>
              }
            >
              {(fault) => (
                <Notice tone="refused" title={words().broken(format().number(fault()))}>
                  {words().brokenLead}
                </Notice>
              )}
            </Show>
          )}
        </Show>
      </Stack>
    </Panel>
  )
}
