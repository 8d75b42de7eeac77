import { refusalOf } from '@khoan-viec/api/testing'
import { expect } from 'vitest'
import type { Cast } from './install.ts'
import { Somebody } from './somebody.ts'
import { mail, people, phone, stranger, texts, wrongCode, wrongPassword } from './what-is-written.ts'
import { TASK } from './year.ts'

/** A program that says it is a paper. */
const program = new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0])

/** What goes wrong on any day: each is refused, and none of what was typed has a place in a log. */
export async function goWrong(address: string, { chairman, chair }: Cast): Promise<void> {
  const refused = async (asked: Promise<Response>): Promise<void> =>
    expect((await asked).status).toBeGreaterThanOrEqual(400)
  const { named } = chairman
  const other = new Somebody(address, named)
  await refused(other.post('/auth/sign-in/username', { username: named.username, password: wrongPassword }))
  await refused(other.post('/auth/sign-in/username', { username: stranger, password: wrongPassword }))
  await refused(other.post('/auth/join/accept', { token: 'A'.repeat(43), username: stranger, password: wrongPassword }))
  await refused(chairman.post('/auth/two-factor/verify-totp', { code: wrongCode }))
  await refused(chairman.bring(texts.refusedFile, program))
  await refused(chair.ask(`/papers/contract/${encodeURIComponent(people.secretary.name)}.pdf?phone=${phone}`))
  await refused(chair.ask(`/${encodeURIComponent(texts.garbled)}?mail=${mail}`, { method: 'PROPFIND' }))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a stranger sends is of no type
  const garbled = { type: texts.garbled, [texts.garbled]: texts.garbled } as unknown as { type: 'close-round' }
  const requestId = crypto.randomUUID()
  expect(await refusalOf(chair.client.task.obey.mutate({ id: TASK, requestId, command: garbled }))).toBeDefined()
  expect(
    await refusalOf(chair.client.task.obey.mutate({ id: texts.garbled, requestId, command: garbled })),
  ).toBeDefined()
}
