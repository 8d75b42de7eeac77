import type { RightsTokenAsked, RightsTokenRow } from '@khoan-viec/protocol/rights'
import { Button } from '@khoan-viec/ui/action'
import { Empty } from '@khoan-viec/ui/feedback'
import { PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { api, useSend } from '../../api/index.ts'
import { usePageTitle } from '../../app/index.ts'
import { dayOf, format } from '../../format/index.ts'
import { Confirm, OnceDialog, QueryView, TakeList } from '../../room/index.ts'
import { DocsLink, useMaking } from '../making/index.ts'
import { TokenForm } from './token-form.tsx'
import { tokenWords } from './words.ts'
import '../../account/account.css'

const listed = ['rights', 'tokens']

/** What the office lends to other software that asks who may do what: given, looked at, taken back. */
export default function TokensPage() {
  const words = () => tokenWords()
  usePageTitle(() => words().title)
  const tokens = useQuery(() => ({ queryKey: listed, queryFn: () => api.rights.tokens.query() }))
  const [leaving, setLeaving] = createSignal<RightsTokenRow>()
  const nameOf = (row: RightsTokenRow | undefined) => row?.name || words().unnamed
  const issuing = useMaking((asked: RightsTokenAsked) => api.rights.issueToken.mutate(asked), listed)
  const given = () => issuing.made()
  const revoking = useSend<{ readonly id: string }>(({ command }) => api.rights.revokeToken.mutate(command))
  return (
    <Stack gap={6}>
      <PageHeader title={words().title} lead={words().lead} />
      <DocsLink label={words().docs} />
      <Panel title={words().take}>
        <TokenForm making={issuing} />
      </Panel>
      <Panel title={words().list}>
        <QueryView query={tokens}>
          {(rows) => (
            <Show when={rows().length > 0} fallback={<Empty title={words().none}>{words().noneHint}</Empty>}>
              <ul class="account-list">
                <For each={rows()}>
                  {(row) => (
                    <li>
                      <span>
                        <b>{nameOf(row)}</b>
                        <span class="soft small">
                          {words().takenBy(row.takenBy.name, format().date(dayOf(row.takenAt)))},{' '}
                          {words().until(format().dateTime(row.expiresAt))}
                        </span>
                        <span class="small">{row.scopes.map((scope) => words().scope[scope]).join(', ')}</span>
                        <span class="small">
                          {row.usedAt === undefined ? words().unused : words().used(format().dateTime(row.usedAt))}
                        </span>
                      </span>
                      <Button size="small" onPress={() => setLeaving(row)}>
                        {words().revoke}
                        <span class="visually-hidden">: {nameOf(row)}</span>
                      </Button>
                    </li>
                  )}
                </For>
              </ul>
              <TakeList of="keys" />
            </Show>
          )}
        </QueryView>
      </Panel>
      <Confirm
        open={leaving() !== undefined}
        onClose={() => setLeaving(undefined)}
        title={words().revokeTitle(nameOf(leaving()))}
        label={words().revoke}
        done={words().revoked}
        sending={revoking}
        command={() => ({ id: leaving()?.id ?? '' })}
      >
        <p>{words().revokeLead}</p>
      </Confirm>
      <OnceDialog
        open={given() !== undefined}
        onClose={issuing.forget}
        title={words().madeTitle}
        lead={words().madeLead(given()?.asked.name ?? '', format().dateTime(given()?.answer.expiresAt ?? ''))}
        label={words().token}
        value={given()?.answer.token ?? ''}
        copy={words().copy}
        copied={words().copied}
      />
    </Stack>
  )
}
