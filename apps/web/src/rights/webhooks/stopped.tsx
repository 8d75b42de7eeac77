import { Notice } from '@khoan-viec/ui/feedback'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { api } from '../../api/index.ts'
import { paths } from '../../app/index.ts'
import { webhookWords } from './words.ts'

/** Told to the office where it begins its day: an address that is told no more, for it failed for days. */
export default function StoppedWebhooks() {
  const words = () => webhookWords()
  const webhooks = useQuery(() => ({
    queryKey: ['rights', 'webhooks'],
    queryFn: () => api.rights.webhooks.query(),
  }))
  const stopped = () =>
    webhooks.isSuccess ? webhooks.data.rows.filter(({ stoppedAt }) => stoppedAt !== undefined) : []
  return (
    <Show when={stopped().length > 0}>
      <Notice tone="warning" title={words().stoppedTitle}>
        {stopped()
          .map(({ url }) => new URL(url).host)
          .join(', ')}
        . <a href={paths.webhooks()}>{words().look}</a>
      </Notice>
    </Show>
  )
}
