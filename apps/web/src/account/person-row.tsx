import type { AccountRow } from '@khoan-viec/protocol/accounts'
import { Button } from '@khoan-viec/ui/action'
import { Cluster } from '@khoan-viec/ui/layout'
import { For } from 'solid-js'
import { placeOf, seatOf } from '../app/session/index.ts'
import { dayOf, format } from '../format/index.ts'
import type { Doing } from './doing.ts'
import { accountWords } from './words.ts'

/** One of the organisation, how the account stands, and what may be done about it. */
export function PersonRow(props: { row: AccountRow; onDo: (what: Doing) => void }) {
  const words = () => accountWords().people
  const stand = () => {
    const { account, link, recovery } = props.row
    const until = link && format().dateTime(link.expiresAt)
    return [
      account
        ? `${words().hasAccount(account.username)}, ${words().factors[factorsOf(account)]}`
        : link
          ? undefined
          : words().noAccount,
      until !== undefined && (link?.kind === 'RECOVERY' ? words().returned(until) : words().invited(until)),
      recovery && words().recovering(recovery.begunBy.name, format().date(dayOf(recovery.begunAt))),
    ].filter((said) => typeof said === 'string')
  }
  return (
    <li>
      <span>
        <b>{props.row.person.name}</b>
        <span class="soft small">{placeOf(seatOf(props.row.person, props.row.posts))}</span>
        <For each={stand()}>{(said) => <span class="small">{said}</span>}</For>
      </span>
      <Cluster gap={2}>
        <For each={actsOf(props.row)}>
          {(what) => (
            <Button size="small" kind={what.quiet ? 'quiet' : 'plain'} onPress={() => props.onDo(what.doing)}>
              {words()[what.word]}
              <span class="visually-hidden">: {props.row.person.name}</span>
            </Button>
          )}
        </For>
      </Cluster>
    </li>
  )
}

type Offered = {
  readonly word: 'invite' | 'inviteAgain' | 'withdraw' | 'recover' | 'confirm' | 'drop'
  readonly doing: Doing
  readonly quiet?: true
}

function actsOf(row: AccountRow): readonly Offered[] {
  const { account, link, recovery } = row
  if (recovery)
    return [
      // Who began it, and whose account it is, wait for another.
      ...(recovery.isMine
        ? []
        : [{ word: 'confirm', doing: { kind: 'CONFIRM', row, recovery: recovery.id } } as const]),
      { word: 'drop', doing: { kind: 'DROP', row, recovery: recovery.id }, quiet: true },
    ]
  const withdraw: readonly Offered[] = link ? [{ word: 'withdraw', doing: { kind: 'WITHDRAW', row }, quiet: true }] : []
  if (account) return [...withdraw, { word: 'recover', doing: { kind: 'RECOVER', row }, quiet: true }]
  return [{ word: link ? 'inviteAgain' : 'invite', doing: { kind: 'INVITE', row } }, ...withdraw]
}

function factorsOf({ hasTotp, passkeys }: NonNullable<AccountRow['account']>): 'none' | 'code' | 'passkey' | 'both' {
  if (hasTotp) return passkeys > 0 ? 'both' : 'code'
  return passkeys > 0 ? 'passkey' : 'none'
}
