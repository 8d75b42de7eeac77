import type { Readable } from 'node:stream'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

/** Where a message stands on its way in, seen from the server. */
export type Stage = 'RECIPIENT' | 'DATA' | 'END' | 'ANSWERED'

export type Arrived = { readonly to: string; readonly text: string }

type Reply = { readonly code: number; readonly said: string }

/** What happens at a stage to whom, until who sends is gone: a refusal to answer with, or time to wait for before going on. */
type Happens = (stage: Stage, to: string, gone: Promise<void>) => Promise<Reply | undefined>

/** A mail server, for real, that keeps what it has accepted: everything of which it has seen the end and that it has not refused. */
export async function openMailBox(happens: Happens = async () => undefined) {
  const arrived: Arrived[] = []
  let port = 0
  let server: SMTPServer | undefined
  const leaving = new Map<string, PromiseWithResolvers<void>>()
  const goneOf = ({ id }: SMTPServerSession): Promise<void> => leaving.get(id)?.promise ?? Promise.resolve()

  async function listen(): Promise<void> {
    const made = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onConnect: (session, done) => {
        leaving.set(session.id, Promise.withResolvers())
        done()
      },
      onRcptTo: ({ address }, session, done) => {
        void answer(happens('RECIPIENT', address, goneOf(session)), done)
      },
      onClose: ({ id }) => leaving.get(id)?.resolve(),
      onData: (stream, session, done) => {
        void answer(receive(stream, session), done)
      },
    })
    made.on('error', () => undefined)
    await new Promise<void>((resolve) => made.listen(port, '127.0.0.1', resolve))
    const address = made.server.address()
    port = typeof address === 'object' && address ? address.port : port
    server = made
  }

  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Reply | undefined> {
    const to = session.envelope.rcptTo[0]?.address ?? ''
    const gone = goneOf(session)
    const began = happens('DATA', to, gone)
    const text = await readAll(stream)
    await began
    const reply = await happens('END', to, gone)
    if (reply) return reply
    arrived.push({ to, text })
    await happens('ANSWERED', to, gone)
    return undefined
  }

  const stop = () => new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()))

  await listen()
  return {
    arrived,
    /** Of the address that has it, how often. */
    counts: () => {
      const counts = new Map<string, number>()
      for (const { to } of arrived) counts.set(to, (counts.get(to) ?? 0) + 1)
      return counts
    },
    server: () => ({ host: '127.0.0.1', port, secure: false, from: 'khoan-viec@example.test' }),
    stop,
    /** Again on the same port. */
    listen,
    [Symbol.asyncDispose]: stop,
  }
}

async function answer(reply: Promise<Reply | undefined>, done: (refusal?: Error | null) => void): Promise<void> {
  // Whoever was sending is gone: there is nobody to answer.
  const said = await reply.catch(() => undefined)
  done(said ? Object.assign(new Error(said.said), { responseCode: said.code }) : null)
}

async function readAll(stream: Readable): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

/** The first address in the text of a mail. */
export const linkIn = ({ text }: Arrived): string => {
  const [, body = ''] = text.split('\r\n\r\n')
  return /https?:\/\/\S+/.exec(Buffer.from(body, 'base64').toString('utf8'))?.[0] ?? ''
}
