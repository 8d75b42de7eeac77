import { createHash } from 'node:crypto'
import { findBrowser } from '@khoan-viec/db/accounts'
import {
  browserIn,
  type Channel,
  type DeliveryKey,
  findNotice,
  moveDelivery,
  type Notice,
  readPushKeys,
} from '@khoan-viec/db/notice'
import {
  begin,
  type ChannelNature,
  type Delivery,
  drop,
  giveUp,
  handOver,
  hasEnded,
  hear,
} from '@khoan-viec/domain/notice'
import type { NoticeActivities } from '@khoan-viec/workflows/deliver-notice'
import { Context } from '@temporalio/activity'
import { ApplicationFailure } from '@temporalio/common'
import { openDoor } from '../outside/index.ts'
import { composeMessage, type Message } from './compose.ts'
import type { Gathering } from './gathering.ts'
import { sendMail } from './send-mail.ts'
import { sendPush } from './send-push.ts'
import { sendWebhook } from './send-webhook.ts'
import type { Attempt, Heard } from './send.ts'

/** Mail that arrived twice is twice in a box; a gateway tells a repetition by its id, a browser by its topic. */
const natureOf = (channel: Channel): ChannelNature => ({ repeatable: channel !== 'MAIL' })
const HEARTBEATS = 4
/** Nobody makes us wait for longer: by then the next digest tells it. */
const LONGEST_WAIT_MS = 86_400_000

/** Ordinary activities: they speak to the world, and may die at any point. What was done stands in the outbox. */
export const createNoticeActivities = (gathering: Gathering): NoticeActivities => ({
  async sendNotice({ silentAfterMs, ...which }) {
    const beating = setInterval(() => Context.current().heartbeat(), silentAfterMs / HEARTBEATS)
    try {
      await attempt(gathering, keyOf(which), Context.current().cancellationSignal)
    } finally {
      clearInterval(beating)
    }
  },
  async giveUpNotice(which) {
    await moveDelivery(gathering.notices, keyOf(which), { move: giveUp, now: now() })
  },
})

/** One attempt, from what the outbox says to what it then says. @throws ApplicationFailure while it is to be tried again */
export async function attempt(gathering: Gathering, key: DeliveryKey, signal: AbortSignal): Promise<void> {
  const { notices } = gathering
  const nature = natureOf(key.channel)
  const begun = await moveDelivery(notices, key, { move: (from) => begin(from, nature), now: now() })
  const notice = await findNotice(notices, key.notice)
  if (!begun || !notice || hasEnded(begun)) return
  const message = await composeMessage(gathering, notice, now())
  const send = message && (await wayTo(gathering, { notice, message }, key.channel))
  if (!send) {
    await moveDelivery(notices, key, { move: drop, now: now() })
    return
  }
  const lastByte = async () => {
    const over = await moveDelivery(notices, key, { move: (from) => handOver(from, begun.attempt), now: now() })
    if (!over) throw new Error('another attempt has taken this delivery over')
  }
  const { answer, againAfterMs, ...heard } = await send({ lastByte, signal })
  const move = (from: Delivery) => hear(from, begun.attempt, answer, nature)
  const stands = await moveDelivery(notices, key, { move, now: now(), heard })
  // Without a word of what was said: that may name somebody, and histories are kept elsewhere.
  if (stands && !hasEnded(stands))
    throw ApplicationFailure.create({
      message: 'not delivered yet',
      type: 'NotYet',
      ...(againAfterMs === undefined ? {} : { nextRetryDelay: Math.min(againAfterMs, LONGEST_WAIT_MS) }),
    })
}

/**
 * A house put back from a backup may give the name of what is told at once anew, for something that nobody was told: its moment
 * tells them apart. A digest is of its day: made again, it is the same.
 */
const nameOf = ({ kind, key, at }: Notice): string => (kind === 'DIGEST' ? key : `${key}/${at}`)

type Send = (attempt: Attempt) => Promise<Heard>
type Sending = { readonly notice: Notice; readonly message: Message }

/** Undefined where the way that was open when the notice was made is closed by now. */
async function wayTo(gathering: Gathering, { notice, message }: Sending, channel: Channel): Promise<Send | undefined> {
  const { ways, house } = gathering
  const { how, subject, text, link } = message
  const id = createHash('sha256')
    .update(`${house}/${nameOf(notice)}/${channel}`)
    .digest('hex')
  switch (channel) {
    case 'MAIL': {
      const { mail: server } = ways
      const isOpen = notice.kind === 'CONFIRM' || how.mail?.confirmedAt !== undefined
      if (!server || !how.mail || !isOpen) return undefined
      const messageId = `<${id}@${new URL(ways.origin).hostname}>`
      const mail = { messageId, at: notice.at, to: how.mail.address, subject, text }
      return (attempted) => sendMail(server, mail, attempted)
    }
    case 'WEBHOOK': {
      const { webhook } = ways
      if (!webhook || how.contact === undefined) return undefined
      const told = {
        type: 'notice',
        at: notice.at,
        to: how.contact,
        language: how.language,
        title: subject,
        link,
      } as const
      return (attempted) => sendWebhook(webhook, { id, told }, attempted)
    }
    default:
      return await wayToBrowser(gathering, { id, message }, browserIn(channel) ?? '')
  }
}

async function wayToBrowser(
  { ways, accounts, folder, house }: Gathering,
  { id, message }: { readonly id: string; readonly message: Message },
  which: string,
): Promise<Send | undefined> {
  const browser = await findBrowser(
    accounts,
    { rehearsal: house, person: message.how.person },
    { id: which, now: now() },
  )
  if (!ways.push || !browser) return undefined
  const { contact, networks } = ways.push
  // The networks that the settings open for events are not open to what a person gave.
  const way = { contact, keys: await readPushKeys(folder), door: openDoor(networks) }
  const pushed = { title: message.subject, link: message.link, browser: which }
  return ({ lastByte }) => sendPush(way, browser, { id, pushed, lastByte })
}

const keyOf = ({ notice, channel }: { readonly notice: number; readonly channel: string }): DeliveryKey => ({
  notice,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one who starts the workflow takes it from the outbox
  channel: channel as Channel,
})

const now = (): string => new Date().toISOString()
