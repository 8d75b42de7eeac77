import { randomBytes, randomUUID } from 'node:crypto'
import { endWebhook, listWebhooks, replayWebhook, saveWebhook } from '@khoan-viec/db/accounts'
import { findLastEntry } from '@khoan-viec/db/entry'
import { readWebhookState } from '@khoan-viec/db/house'
import { listNames } from '@khoan-viec/db/people'
import { toldKinds, type WebhookAsked, type WebhookMade, type Webhooks } from '@khoan-viec/protocol/rights'
import { notFound, Refused, type Services, type Viewer } from '../trpc/index.ts'

const SECRET_BYTES = 32
/** Each is asked of the record every second. */
const WEBHOOKS_MOST = 20

/** Has an address told of what happens from now on. @throws Refused `not-now` in a rehearsal, `too-many` */
export async function makeWebhook(
  { accounts }: Services,
  { house, person }: Viewer,
  { url, kinds }: WebhookAsked,
): Promise<WebhookMade> {
  if (house.kind !== 'LIVE') throw new Refused({ code: 'not-now' })
  if ((await listWebhooks(accounts, house.id)).length >= WEBHOOKS_MOST) throw new Refused({ code: 'too-many' })
  const [id, secret] = [randomUUID(), `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`]
  await saveWebhook(accounts, {
    id,
    rehearsal: house.id,
    url,
    kinds: JSON.stringify(toldKinds.filter((kind) => kinds.includes(kind))),
    secret,
    person: person.id,
    made_at: new Date().toISOString(),
    after: (await findLastEntry(house.db))?.id ?? 0,
    round: 0,
  })
  return { id, secret }
}

export async function viewWebhooks({ accounts }: Services, { house }: Viewer): Promise<Webhooks> {
  const webhooks = await listWebhooks(accounts, house.id)
  const names = await listNames(house.db, new Set(webhooks.map(({ person }) => person)))
  const rows = await Promise.all(
    webhooks.map(async ({ id, url, kinds, person, made_at }) => ({
      ...(await readWebhookState(house.folder, id)),
      id,
      url,
      kinds: toldKinds.filter((kind) => kinds.includes(`"${kind}"`)),
      madeBy: { id: person, name: names[person] ?? person },
      madeAt: made_at,
    })),
  )
  return { isLive: house.kind === 'LIVE', last: (await findLastEntry(house.db))?.id ?? 0, rows }
}

/** @throws Refused `not-found` */
export async function removeWebhook({ accounts }: Services, { house }: Viewer, id: string): Promise<void> {
  if (!(await endWebhook(accounts, house.id, id))) throw notFound()
}

/** @throws Refused `not-found` */
export async function tellAgain(
  { accounts }: Services,
  { house }: Viewer,
  { id, from }: { readonly id: string; readonly from: number },
): Promise<void> {
  if (!(await replayWebhook(accounts, { rehearsal: house.id, id, after: from - 1 }))) throw notFound()
}
