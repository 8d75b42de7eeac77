import type { AccountActRow, AccountRow } from '@khoan-viec/protocol/accounts'
import type { UnreachedRow } from '@khoan-viec/protocol/notice'
import type { RightsTokenRow, WebhookRow } from '@khoan-viec/protocol/rights'
import { inPages, moment, number, text, whole } from './list.ts'

/** How an account is kept safe, as the screen says it. */
function factorsOf({ hasTotp, passkeys }: NonNullable<AccountRow['account']>): 'none' | 'code' | 'passkey' | 'both' {
  if (hasTotp) return passkeys > 0 ? 'both' : 'code'
  return passkeys > 0 ? 'passkey' : 'none'
}

export const accounts = inPages<AccountRow>(
  (as, question) => as.account.list(question),
  [
    { name: 'person', width: 28, cell: ({ person }) => text(person.name) },
    {
      name: 'posts',
      width: 48,
      cell: ({ posts }, { terms }) =>
        text(posts.map(({ post, unitName }) => `${terms.post[post]}, ${unitName}`).join('; ')),
    },
    { name: 'username', width: 24, cell: ({ account }) => text(account?.username) },
    {
      name: 'factors',
      width: 32,
      cell: ({ account }, { value }) => account && text(value.factors[factorsOf(account)]),
    },
    { name: 'link', width: 14, cell: ({ link }, { own }) => link && text(own.link[link.kind]) },
    { name: 'expires', width: 19, cell: ({ link }) => moment(link?.expiresAt) },
    { name: 'recovery', width: 28, cell: ({ recovery }) => text(recovery?.begunBy.name) },
  ],
)

export const accountActs = inPages<AccountActRow>(
  (as, question) => as.account.acts(question),
  [
    { name: 'at', width: 19, cell: ({ at }) => moment(at) },
    { name: 'person', width: 28, cell: ({ person }) => text(person.name) },
    { name: 'happened', width: 40, cell: ({ act }, { value }) => text(value.accountAct[act]) },
    { name: 'by', width: 28, cell: ({ by }) => text(by?.name) },
  ],
)

export const unreached = whole<UnreachedRow>(
  async (as) => (await as.notice.reach()).unreached,
  [
    { name: 'person', width: 28, cell: ({ person }) => text(person.name) },
    { name: 'channel', width: 18, cell: ({ channel }, { value }) => text(value.channel[channel]) },
    { name: 'state', width: 28, cell: ({ state }, { value }) => text(value.delivery[state]) },
    { name: 'at', width: 19, cell: ({ at }) => moment(at) },
    { name: 'said', width: 60, cell: ({ said }) => text(said) },
  ],
)

export const keys = whole<RightsTokenRow>(
  (as) => as.rights.tokens(),
  [
    { name: 'name', width: 36, cell: ({ name }, { own }) => text(name === '' ? own.untitled : name) },
    {
      name: 'scopes',
      width: 48,
      cell: ({ scopes }, { value }) => text(scopes.map((scope) => value.scope[scope]).join('; ')),
    },
    { name: 'by', width: 28, cell: ({ takenBy }) => text(takenBy.name) },
    { name: 'at', width: 19, cell: ({ takenAt }) => moment(takenAt) },
    { name: 'expires', width: 19, cell: ({ expiresAt }) => moment(expiresAt) },
    { name: 'usedAt', width: 19, cell: ({ usedAt }) => moment(usedAt) },
  ],
)

export const webhooks = whole<WebhookRow>(
  async (as) => (await as.rights.webhooks()).rows,
  [
    { name: 'url', width: 60, cell: ({ url }) => text(url) },
    {
      name: 'kinds',
      width: 48,
      cell: ({ kinds }, { value }) => text(kinds.map((kind) => value.told[kind]).join('; ')),
    },
    { name: 'by', width: 28, cell: ({ madeBy }) => text(madeBy.name) },
    { name: 'at', width: 19, cell: ({ madeAt }) => moment(madeAt) },
    { name: 'told', width: 14, cell: ({ told }) => number(told) },
    { name: 'nextAt', width: 19, cell: ({ nextAt }) => moment(nextAt) },
    { name: 'stoppedAt', width: 19, cell: ({ stoppedAt }) => moment(stoppedAt) },
  ],
)
