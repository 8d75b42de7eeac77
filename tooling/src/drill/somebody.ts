import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { base32 } from '@better-auth/utils/base32'
import type { AppRouter } from '@khoan-viec/api/router'
import { cookiesOf, refusalOf, totpOf } from '@khoan-viec/api/testing'
import type { FirstSetUp } from '@khoan-viec/protocol/accounts'
import { createTRPCClient, httpLink } from '@trpc/client'
import { z } from 'zod'

const AGAIN_MS = 300
/** Not done yet, or nobody knows, or the connection broke: the same request is asked again. */
const unanswered: readonly string[] = ['engine-away', 'outcome-unknown', 'unknown']

type Client = ReturnType<typeof createTRPCClient<AppRouter>>
type CommandOf<Room extends 'task' | 'meeting' | 'organisation' | 'cycle'> = Parameters<
  Client[Room]['obey']['mutate']
>[0]['command']

/** Who one is and how one signs in. */
export type Named = { readonly id: string; readonly name: string; readonly username: string; readonly password: string }

type Asked = Pick<RequestInit, 'method' | 'body'> & { readonly headers?: Readonly<Record<string, string>> }

/** A person with a browser: what is done here goes over HTTP as the pages send it. */
export class Somebody {
  readonly named: Named
  readonly client: Client
  /** Of the code app, once there is one, and the codes it has shown. */
  secret: string | undefined
  readonly codes: string[] = []
  private readonly address: string
  private cookie = ''

  constructor(address: string, named: Named) {
    this.named = named
    this.address = address
    this.client = createTRPCClient<AppRouter>({
      links: [httpLink({ url: `${address}/trpc`, headers: () => ({ origin: address, cookie: this.cookie }) })],
    })
  }

  /** What a browser holds that is signed in. */
  get cookies(): readonly string[] {
    return this.cookie.split('; ').map((each) => each.slice(each.indexOf('=') + 1))
  }

  async ask(path: string, init: Asked = {}): Promise<Response> {
    const headers = { ...init.headers, origin: this.address, cookie: this.cookie }
    return await fetch(`${this.address}${path}`, { ...init, headers })
  }

  /** Sends what a form of signing in sends, and keeps the cookies that come back. */
  async post(path: string, body: object): Promise<Response> {
    const headers = { 'content-type': 'application/json' }
    const answer = await this.ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
    this.cookie = cookiesOf(answer, this.cookie)
    return answer
  }

  /** Takes up a one-time link. */
  async join(link: string, first?: FirstSetUp): Promise<void> {
    const { username, password } = this.named
    const token = link.slice(link.indexOf('#') + 1)
    await done(this.post('/auth/join/accept', { token, username, password, ...(first ? { first } : {}) }))
  }

  /** Sets a code app up, which proves who one is as well. */
  async setCodeUp(): Promise<void> {
    const enabled = await done(this.post('/auth/two-factor/enable', { password: this.named.password }))
    const { totpURI } = z.object({ totpURI: z.string() }).parse(JSON.parse(enabled))
    const written = new URL(totpURI).searchParams.get('secret') ?? ''
    this.secret = new TextDecoder().decode(base32.decode(written))
    await done(this.sendCode(0))
  }

  /** From nothing: the password, and the code where there is an app. */
  async signIn(): Promise<void> {
    this.cookie = ''
    const { username, password } = this.named
    await done(this.post('/auth/sign-in/username', { username, password }))
    // A code is good once: the next one, which a phone that is a little ahead shows already.
    if (this.secret !== undefined) await done(this.sendCode(1))
  }

  private async sendCode(steps: number): Promise<Response> {
    const code = await totpOf(this.secret ?? '', steps)
    this.codes.push(code)
    return await this.post('/auth/two-factor/verify-totp', { code })
  }

  async task(id: string, command: CommandOf<'task'>): Promise<void> {
    const begins = command.type === 'submit'
    await this.send((requestId) => this.client.task.obey.mutate({ ...(begins ? {} : { id }), requestId, command }))
  }

  async meeting(id: string, command: CommandOf<'meeting'>): Promise<void> {
    const begins = command.type === 'convene'
    await this.send((requestId) => this.client.meeting.obey.mutate({ ...(begins ? {} : { id }), requestId, command }))
  }

  async organisation(command: CommandOf<'organisation'>): Promise<void> {
    await this.send((requestId) => this.client.organisation.obey.mutate({ requestId, command }))
  }

  async year(command: CommandOf<'cycle'>): Promise<void> {
    await this.send((requestId) => this.client.cycle.obey.mutate({ requestId, command }))
  }

  /** One request, asked until it is answered, as the pages do. @throws its refusal */
  private async send(ask: (requestId: string) => Promise<unknown>): Promise<void> {
    const requestId = randomUUID()
    for (;;) {
      const answer = ask(requestId)
      const refusal = await refusalOf(answer)
      if (!refusal) return
      if (!unanswered.includes(refusal.code)) await answer
      await wait(AGAIN_MS)
    }
  }

  /** Brings a file; answers how it is named from then on, or how it was refused. */
  async bring(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
    const form = new FormData()
    form.set('file', new File([bytes], name))
    return await this.ask('/evidence', { method: 'POST', body: form })
  }
}

/** @throws with what it was refused with */
async function done(asked: Promise<Response>): Promise<string> {
  const answer = await asked
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${new URL(answer.url).pathname}: ${answer.status} ${text}`)
  return text
}
