import type { WebhookAttemptRow, WebhookRow } from '@khoan-viec/protocol/rights'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Cluster, Stack } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { For, Show } from 'solid-js'
import { dayOf, format } from '../../format/index.ts'
import { webhookWords } from './words.ts'

/** One address: how its telling stands, and the latest attempts. */
export function WebhookLine(props: { row: WebhookRow; onAgain: () => void; onRemove: () => void }) {
  const words = () => webhookWords()
  const standing = () => {
    const { nextAt, told } = props.row
    if (nextAt !== undefined) return words().failing(format().second(nextAt))
    return told === undefined ? words().nothing : words().upToDate(format().number(told))
  }
  return (
    <Stack gap={3}>
      <div>
        <b class="webhook-url">{props.row.url}</b>
        <p class="soft small">
          {words().madeBy(props.row.madeBy.name, format().date(dayOf(props.row.madeAt)))} ·{' '}
          {props.row.kinds.map((kind) => words().kind[kind]).join(', ')}
        </p>
      </div>
      <Show
        when={props.row.stoppedAt}
        fallback={
          <p class="webhook-standing small">
            <Show when={props.row.nextAt}>
              <Badge tone="amber">{words().notTaken}</Badge>
            </Show>
            {standing()}
          </p>
        }
      >
        {(at) => <Notice tone="warning">{words().stopped(format().dateTime(at()))}</Notice>}
      </Show>
      <Show when={props.row.attempts.length > 0}>
        <details class="disclosure">
          <summary>{words().attempts(format().number(props.row.attempts.length))}</summary>
          <ul class="account-list">
            <For each={props.row.attempts}>
              {(attempt) => (
                <li>
                  <span>{words().attempt(format().number(attempt.entry), format().second(attempt.at))}</span>
                  <Badge tone={isTaken(attempt) ? 'green' : 'amber'}>{sayHeard(attempt)}</Badge>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
      <Cluster gap={3}>
        <Button size="small" popup="dialog" onPress={() => props.onAgain()}>
          {words().again}
          <span class="visually-hidden">: {props.row.url}</span>
        </Button>
        <Button size="small" popup="dialog" onPress={() => props.onRemove()}>
          {words().remove}
          <span class="visually-hidden">: {props.row.url}</span>
        </Button>
      </Cluster>
    </Stack>
  )
}

const isTaken = ({ status }: WebhookAttemptRow): boolean => status !== undefined && status >= 200 && status < 300

function sayHeard(attempt: WebhookAttemptRow): string {
  const words = webhookWords()
  const { status, fault } = attempt
  if (status === undefined) return words.fault[fault ?? 'unreachable']
  return isTaken(attempt) ? words.taken(String(status)) : words.refused(String(status))
}
