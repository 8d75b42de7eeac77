import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { saveLink } from '@khoan-viec/db/accounts'
import { sql } from 'kysely'
import { z } from 'zod'
import { makeLink } from '../accounts/index.ts'
import type { Api } from './open-api.ts'

const DAY_MS = 86_400_000
export const PASSWORD = 'cây đa đầu làng tôi'

/** A good one-time link of a person, as somebody of the secretariat would have made it. */
export async function linkFor(
  { services }: Api,
  person: string,
  kind: 'INVITATION' | 'RECOVERY' = 'INVITATION',
): Promise<string> {
  const { token, hash } = makeLink()
  const now = Date.now()
  await saveLink(services.accounts, {
    hash,
    kind,
    person,
    made_by: 'office',
    made_at: new Date(now).toISOString(),
    expires_at: new Date(now + DAY_MS).toISOString(),
  })
  return token
}

/** The cookies that an answer sets, as a browser would send them. */
export function cookiesOf(answer: Response, before = ''): string {
  const jar = new Map(before.split('; ').map((cookie) => [cookie.split('=')[0] ?? '', cookie]))
  for (const set of answer.headers.getSetCookie()) {
    const [cookie = ''] = set.split(';')
    const name = cookie.split('=')[0] ?? ''
    if (/max-age=0/i.test(set)) jar.delete(name)
    else jar.set(name, cookie)
  }
  jar.delete('')
  return [...jar.values()].join('; ')
}

/** Makes an account for a person and answers with the cookies of its first session. */
export async function joinAs(api: Api, person: string): Promise<string> {
  const token = await linkFor(api, person)
  const answer = await api.post('/auth/join/accept', { token, username: `${person}@hm`, password: PASSWORD })
  if (!answer.ok) throw new Error(`${person} could not join: ${answer.status} ${await answer.text()}`)
  return cookiesOf(answer)
}

/** Sets a code app up in a session; answers with the session's cookies and the app's secret. */
export async function setCode(api: Api, cookie: string): Promise<{ readonly cookie: string; readonly secret: string }> {
  const enabled = await api.post('/auth/two-factor/enable', { password: PASSWORD }, { cookie })
  const { totpURI } = z.object({ totpURI: z.string() }).parse(await enabled.json())
  const written = new URL(totpURI).searchParams.get('secret') ?? ''
  const secret = new TextDecoder().decode(base32.decode(written))
  const verified = await api.post('/auth/two-factor/verify-totp', { code: await totpOf(secret, 0) }, { cookie })
  if (!verified.ok) throw new Error(`no code: ${verified.status} ${await verified.text()}`)
  return { cookie: cookiesOf(verified, cookie), secret }
}

/** What the code app shows, so many half-minutes from now. */
export const totpOf = (secret: string, steps: number): Promise<string> =>
  createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + steps)

/** Lets the proofs of a person grow old, and the sessions too. */
export async function age({ services }: Api, person: string): Promise<void> {
  const long = '2026-01-01T00:00:00.000Z'
  await sql`update session set "provenAt" = ${long}, "createdAt" = ${long} where person = ${person}`.execute(
    services.accounts,
  )
  services.sessions.forget()
}
