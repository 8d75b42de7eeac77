import { openCollector } from '@khoan-viec/telemetry/testing'
import { openReceiver } from '@khoan-viec/worker/events/testing'
import { type Arrived, openMailBox } from '@khoan-viec/worker/notices/testing'
import { mailNobodyHas } from './what-is-written.ts'

const LOOPBACK = '127.0.0.0/8'
/** So many events are not taken at first. */
const REFUSED_FIRST = 1

export type Outside = Awaited<ReturnType<typeof openOutside>>

/** What stands around the house and does not go down with it: a mail server, other software that is told of events, a collector of traces. */
export async function openOutside() {
  const mails = await openMailBox(async (stage, to) =>
    stage === 'RECIPIENT' && to === mailNobodyHas ? { code: 550, said: `No such user here: ${to}` } : undefined,
  )
  let secret = ''
  let refusals = REFUSED_FIRST
  const software = await openReceiver(
    () => secret,
    () => (refusals-- > 0 ? 503 : 204),
  )
  const collector = await openCollector()
  const { host, port, from } = mails.server()
  return {
    /** As an administrator would write them down. */
    settings: {
      KHOAN_VIEC_MAIL_HOST: host,
      KHOAN_VIEC_MAIL_PORT: String(port),
      KHOAN_VIEC_MAIL_FROM: from,
      KHOAN_VIEC_EVENT_NETWORKS: LOOPBACK,
      KHOAN_VIEC_TRACES: collector.address,
      KHOAN_VIEC_LOG: 'trace',
    },
    mails: mails.arrived,
    /** Mails that tell of one task, by its title; a digest tells of many, and names none in its subject. */
    mailsOf: (title: string) => mails.arrived.filter((mail) => subjectOf(mail).includes(title)),
    software,
    /** What the receiver checks by, once the office has been shown it. */
    believe(shown: string): void {
      secret = shown
    },
    collector,
    async [Symbol.asyncDispose]() {
      await mails.stop()
      await software[Symbol.asyncDispose]()
      await collector.close()
    },
  }
}

/** As whoever gets it reads it in his list. */
const subjectOf = ({ text }: Arrived): string => {
  const [, header = ''] = /^Subject: ((?:.*\r\n)(?:[ \t].*\r\n)*)/m.exec(text) ?? []
  const words = [...header.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)]
  return Buffer.concat(words.map(([, word = '']) => Buffer.from(word, 'base64'))).toString('utf8')
}
