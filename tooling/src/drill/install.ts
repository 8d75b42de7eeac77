import { setTimeout as wait } from 'node:timers/promises'
import { refusalOf } from '@khoan-viec/api/testing'
import { linkIn } from '@khoan-viec/worker/notices/testing'
import { expect } from 'vitest'
import type { LiveHouse } from './live-house.ts'
import type { Outside } from './outside.ts'
import { Somebody } from './somebody.ts'
import { mail, mailNobodyHas, people, phone, texts } from './what-is-written.ts'
import {
  appointments,
  cascade,
  commune,
  CYCLE,
  COMMUNE,
  first,
  MEETING,
  opening,
  PERIOD,
  registration,
  TASK,
  terms,
} from './year.ts'

const LOOK_MS = 100

export type Cast = Readonly<Record<keyof typeof people, Somebody>>

/** Waits until it is so; that it never is, the time of the test tells. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(LOOK_MS)
}

/** Opens the house by the link of its first start, lets everybody in, and opens the year. */
export async function moveIn(address: string, link: string): Promise<Cast> {
  const cast = {
    office: new Somebody(address, people.office),
    chair: new Somebody(address, people.chair),
    vice: new Somebody(address, people.vice),
    secretary: new Somebody(address, people.secretary),
    chairman: new Somebody(address, people.chairman),
    cell: new Somebody(address, people.cell),
  }
  const { office, secretary, chairman, cell, chair, vice } = cast
  await office.join(link, first)
  await office.setCodeUp()
  await office.organisation(commune)
  for (const appointment of appointments) await office.organisation(appointment)
  await office.year(opening)
  for (const guest of [chair, vice, secretary, chairman, cell]) {
    const { token } = await office.client.account.invite.mutate({ person: guest.named.id })
    await guest.join(token)
  }
  return cast
}

/** From the form to a contract that all have signed and a cell that reports on its part; each signature by a fresh proof. */
export async function contract({ office, chair, vice, secretary, chairman, cell }: Cast): Promise<void> {
  await chairman.task(TASK, {
    type: 'submit',
    task: TASK,
    cycle: CYCLE,
    unit: COMMUNE,
    registration: registration(texts.title),
  })
  await secretary.task(TASK, { type: 'endorse', resolution: '12-NQ/ĐU' })
  const sitting = { title: texts.meeting, place: texts.place, date: opening.plan.registration.opens }
  await office.meeting(MEETING, { type: 'convene', meeting: MEETING, cycle: CYCLE, agenda: [TASK], ...sitting })
  await office.task(TASK, { type: 'screen', meeting: MEETING })
  await chair.meeting(MEETING, { type: 'open', present: [chair.named.id, vice.named.id] })
  await until(async () => (await chair.client.task.byId.query({ id: TASK })).row.status === 'IN_REVIEW')
  for (const member of [chair, vice])
    await member.task(TASK, { type: 'give-opinion', stance: 'AGREE', reason: texts.opinion })
  await chair.setCodeUp()
  await chair.task(TASK, { type: 'conclude', verdict: 'APPROVED', ground: texts.ground })
  await chair.meeting(MEETING, { type: 'close', notice: '31-TB/ThU' })
  await office.task(TASK, { type: 'offer', terms })
  const hash = (await secretary.client.task.byId.query({ id: TASK })).task.contract?.hash ?? ''
  const unproven = secretary.client.task.obey.mutate({
    id: TASK,
    requestId: 'unproven',
    command: { type: 'sign', terms: hash },
  })
  expect(await refusalOf(unproven)).toEqual({ code: 'no-second-factor' })
  for (const obligor of [secretary, chairman]) await obligor.setCodeUp()
  for (const signer of [secretary, chairman, chair]) await signer.task(TASK, { type: 'sign', terms: hash })
  await secretary.task(TASK, cascade)
  await cell.task(TASK, { type: 'accept-part', part: 'khe-cai' })
  await cell.task(TASK, { type: 'report-part', part: 'khe-cai', period: PERIOD, value: 12 })
}

/** What stands beside the record: how somebody is told, a form half filled in, a key and an address for other software. */
export async function furnish({ office, chairman, secretary }: Cast, outside: Outside): Promise<string> {
  // The digest of today is due at once, and there is no quiet: whatever hour it is, what comes is the same.
  const choices = { paces: {}, digestHour: 0, quiet: { from: 0, until: 0 }, language: 'vi' } as const
  await chairman.client.notice.choose.mutate(choices)
  await chairman.client.notice.setContact.mutate({ contact: phone })
  await chairman.client.notice.setAddress.mutate({ address: mail })
  await secretary.client.notice.setAddress.mutate({ address: mailNobodyHas })
  await until(() => outside.mails.length > 0)
  const [asked] = outside.mails
  const proof = asked ? linkIn(asked).split('=')[1] : ''
  await chairman.client.notice.confirmAddress.mutate({ proof: proof ?? '' })
  await chairman.client.draft.save.mutate({
    id: 'nhap-1',
    kind: 'registration',
    unit: COMMUNE,
    body: JSON.stringify({ title: texts.unfinished }),
  })

  const { secret } = await office.client.rights.makeWebhook.mutate({
    url: outside.software.url,
    kinds: ['task', 'meeting'],
  })
  outside.believe(secret)
  const { token } = await office.client.rights.issueToken.mutate({
    name: texts.software,
    days: 30,
    scopes: ['tasks', 'record'],
  })
  return token
}

/** What the key is answered of the contract that runs. */
export async function readByKey({ address }: LiveHouse, key: string): Promise<unknown> {
  const answer = await fetch(`${address}/api/v1/tasks/${TASK}`, { headers: { authorization: `Bearer ${key}` } })
  expect(answer.status).toBe(200)
  return await answer.json()
}
