import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { type Attempt, type Heard, inShort } from './send.ts'
import type { MailServer } from './settings.ts'

export type Mail = {
  /** The same at every attempt: whoever gets it twice can see that it is one. */
  readonly messageId: string
  readonly at: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

const CONNECT_MS = 20_000
/** RFC 5321 §4.5.3.2.6 lets a server take ten minutes for its answer to the end of the data; we end the attempt before. */
const SILENT_MS = 120_000
const loopback = new Set(['localhost', '127.0.0.1', '::1'])

/**
 * One attempt to bring one mail to its server. The end of the data is sent only after `lastByte` has agreed: until then the
 * server has no mail (RFC 5321 §4.1.1.4), and may be asked again.
 */
export async function sendMail(server: MailServer, mail: Mail, { lastByte, signal }: Attempt): Promise<Heard> {
  const raw = await build(server, mail)
  const envelope = { from: addressIn(server.from), to: [mail.to] }
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: !server.secure && !loopback.has(server.host),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
  })
  return await new Promise<Heard>((resolve) => {
    const end = (heard: Heard) => {
      signal.removeEventListener('abort', stop)
      connection.close()
      resolve(heard)
    }
    const stop = () => end({ answer: 'SILENCE' })
    const fail = (error: unknown) => end(heardIn(error))
    signal.addEventListener('abort', stop)
    connection.on('error', fail)
    const send = () =>
      connection.send(envelope, Readable.from(untilLastByte(raw, lastByte)), (error, info) =>
        error ? fail(error) : end({ answer: 'ACCEPTED', said: inShort(info?.response ?? '') }),
      )
    connection.connect((error) => {
      if (error) fail(error)
      else if (server.auth) connection.login(server.auth, (refused) => (refused ? fail(refused) : send()))
      else send()
    })
  })
}

async function* untilLastByte(raw: Buffer, lastByte: () => Promise<void>): AsyncGenerator<Buffer> {
  yield raw
  await lastByte()
}

const build = (server: MailServer, mail: Mail): Promise<Buffer> =>
  new MailComposer({
    from: server.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    textEncoding: 'base64',
    messageId: mail.messageId,
    date: new Date(mail.at),
    // So that no machine answers it (RFC 3834, and what some use instead).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()

const addressIn = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from

const PERMANENT = 500

/** No number: nothing was heard. What is refused before the recipient was named is about this installation, and may be mended. */
function heardIn(error: unknown): Heard {
  const { responseCode, response, command, message } = Object(error)
  const said = inShort(typeof response === 'string' ? response : String(message ?? ''))
  if (typeof responseCode !== 'number') return { answer: 'SILENCE', said }
  if (responseCode < PERMANENT) return { answer: 'LATER', said }
  if (command === 'RCPT TO') return { answer: 'NEVER', said, addressRefused: true }
  return { answer: command === 'DATA' ? 'NEVER' : 'LATER', said }
}
