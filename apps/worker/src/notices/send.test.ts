import { createServer, type IncomingHttpHeaders } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { signedHeaders } from '../webhook/index.ts'
import { sendMail } from './send-mail.ts'
import { sendWebhook, type Told } from './send-webhook.ts'
import { linkIn, openMailBox, type Stage } from './testing/mail-box.ts'

const signal = new AbortController().signal
const agreed = { lastByte: async () => undefined, signal }
const mail = {
  messageId: '<id@khoan-viec.example.test>',
  at: '2026-03-10T02:00:00.000Z',
  to: 'a@example.test',
  subject: 'Việc của bạn: Cấp giấy chứng nhận quyền sử dụng đất',
  text: 'Mở https://khoan-viec.example.test/tasks/t1\n',
}

describe('a mail', () => {
  test('is the server’s only after the last byte was agreed to', async () => {
    const order: (Stage | 'AGREED')[] = []
    await using box = await openMailBox(async (stage) => {
      order.push(stage)
      return undefined
    })
    const lastByte = async () => {
      // Time for the server to have all that was sent, were it to believe that this is all.
      await new Promise((resolve) => setTimeout(resolve, 100))
      order.push('AGREED')
    }
    expect(await sendMail(box.server(), mail, { lastByte, signal })).toMatchObject({ answer: 'ACCEPTED' })
    expect(order).toEqual(['RECIPIENT', 'DATA', 'AGREED', 'END', 'ANSWERED'])
    const [arrived] = box.arrived
    expect(arrived?.text).toContain('Message-ID: <id@khoan-viec.example.test>')
    expect(arrived && linkIn(arrived)).toBe('https://khoan-viec.example.test/tasks/t1')
  })

  test('does not arrive when the last byte was not agreed to', async () => {
    await using box = await openMailBox()
    const lastByte = () => Promise.reject(new Error('another has it'))
    expect(await sendMail(box.server(), mail, { lastByte, signal })).toMatchObject({ answer: 'SILENCE' })
    expect(box.arrived).toEqual([])
  })

  test.each([
    ['RECIPIENT', 550, { answer: 'NEVER', addressRefused: true }],
    ['RECIPIENT', 451, { answer: 'LATER' }],
    ['END', 452, { answer: 'LATER' }],
    ['END', 554, { answer: 'NEVER' }],
  ] as const)('refused at %s with %i', async (at, code, heard) => {
    await using box = await openMailBox(async (stage) => (stage === at ? { code, said: 'said' } : undefined))
    const answer = await sendMail(box.server(), mail, agreed)
    expect(answer).toEqual({ said: `${code} said`, ...heard })
    expect(box.arrived).toEqual([])
  })

  test('waits for a server that is away', async () => {
    const box = await openMailBox()
    await box.stop()
    expect(await sendMail(box.server(), mail, agreed)).toMatchObject({ answer: 'SILENCE' })
  })
})

describe('what a gateway is told', () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const told: Told = {
    type: 'notice',
    at: mail.at,
    to: '+84900000000',
    language: 'vi',
    title: mail.subject,
    link: 'https://khoan-viec.example.test/',
  }
  const heard: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = []
  let code = 200
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      heard.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
      response.writeHead(code).end()
    })
  })
  afterEach(() => server.close())

  test('is signed and named the same each time; it is asked again unless it knows nobody there', async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/notices`
    const say = () => sendWebhook({ url, secret }, { id: 'one', told }, agreed)
    expect(await say()).toEqual({ answer: 'ACCEPTED', said: '200' })
    for (const passing of [500, 404, 302]) {
      code = passing
      expect((await say()).answer).toMatch(/LATER|SILENCE/)
    }
    code = 422
    expect(await say()).toEqual({ answer: 'NEVER', said: '422', addressRefused: true })
    expect(new Set(heard.map(({ headers }) => headers['webhook-id']))).toEqual(new Set(['one']))
    const [first] = heard
    const signed = { id: 'one', atSeconds: Number(first?.headers['webhook-timestamp']), body: first?.body ?? '' }
    expect(first?.headers).toMatchObject(signedHeaders(secret, signed))
    expect(JSON.parse(signed.body)).toEqual(told)
    server.closeAllConnections()
  })
})
