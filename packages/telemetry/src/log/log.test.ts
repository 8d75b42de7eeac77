import { expect, test } from 'vitest'
import type { Log } from './log-type.ts'
import { openLog } from './open-log.ts'

const NAME = 'Nguyễn Thị Lan'
const PLAIN_NAME = 'Nguyen Thi Lan'
const PHONE = '0912345678'
const CONTENT = 'Giải phóng mặt bằng 12 hộ thôn Quỳnh Tân'

function listen() {
  const lines: string[] = []
  const log = openLog({ part: 'api', level: 'trace', to: { write: (line) => void lines.push(line) } })
  return { log, lines, last: (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '{}') }
}

const faulty = (): Error =>
  Object.assign(new Error(`UNIQUE constraint failed: Key (name)=(${NAME}) ${PHONE}`), { code: 'SQLITE_CONSTRAINT' })

test('a line has one schema', () => {
  const { log, last } = listen()
  log.warn({ house: '20260101-080000-a1b2c3', ms: 3 }, 'the log is not signed')
  expect(last()).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    part: 'api',
    house: '20260101-080000-a1b2c3',
    ms: 3,
    msg: 'the log is not signed',
  })
})

test('of an error its kind, code and place are said, of its causes too, and never what it was about', () => {
  const { log, last } = listen()
  const error = new TypeError(`${CONTENT}\n    at ${PLAIN_NAME} (/home/x.ts:1:1)`, { cause: faulty() })
  log.error({ err: error }, 'internal')
  expect(last()['err']).toMatchObject({
    type: 'TypeError',
    stack: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
    cause: { type: 'Error', code: 'SQLITE_CONSTRAINT' },
  })
})

test('what is no sentence of the code is refused where it is written', () => {
  const log: Log = openLog({ part: 'api', level: 'fatal', to: { write: () => undefined } })
  log.warn('a sentence')
  log.warn({ ms: 1, err: faulty() }, 'a sentence')
  // @ts-expect-error -- a text may be anything
  log.warn(NAME.toLowerCase())
  // @ts-expect-error -- and so may what a gap is filled with
  log.warn({ ms: 1 }, `called ${NAME.toLowerCase()}`)
  // @ts-expect-error -- no field of ours
  log.warn({ person: NAME }, 'a sentence')
  expect(log).toBeDefined()
})

const leaks: readonly [string, (log: ReturnType<typeof listen>['log']) => void][] = [
  ['an error handed over bare', (log) => log.error(faulty())],
  ['an error without a message', (log) => log.error({ err: faulty() })],
  ['an error under another name', (log) => log.error({ error: faulty(), e: faulty() }, 'x')],
  ['several errors together', (log) => log.fatal({ err: new AggregateError([faulty()], NAME) }, 'x')],
  [
    'an error whose message was changed afterwards',
    (log) => {
      const error = faulty()
      error.message = 'other'
      log.error({ err: error }, 'x')
    },
  ],
  ['an error whose class is named so', (log) => log.error({ err: Object.assign(faulty(), { name: PLAIN_NAME }) }, 'x')],
  ['a code that is none', (log) => log.error({ err: Object.assign(faulty(), { code: NAME }) }, 'x')],
  ['something thrown that is no error', (log) => log.error({ err: { name: NAME, text: CONTENT } }, 'x')],
  [
    'fields nobody foresaw',
    (log) => log.info({ person: PLAIN_NAME, phone: PHONE, [NAME]: 1, nested: { name: NAME } }, 'x'),
  ],
  [
    'a known field with something else in it',
    (log) => log.info({ house: PLAIN_NAME, path: PHONE, why: CONTENT, ms: PHONE }, 'x'),
  ],
  ['a child with bindings', (log) => log.child({ person: PLAIN_NAME }).debug({ body: CONTENT }, 'x')],
  ['a message made of content', (log) => log.debug(`command ${CONTENT}`)],
  ['a message with a phone', (log) => log.debug(`called ${PHONE}`)],
  ['values to be put into a message', (log) => log.trace({ ms: 1 }, 'who %s %o', PLAIN_NAME, { name: NAME })],
  ['only values', (log) => log.trace('who %s', PLAIN_NAME)],
]

test.each(leaks)('nothing that people wrote gets through by %s', (_, leak) => {
  const { log, lines } = listen()
  leak(log)
  expect(lines).toHaveLength(1)
  for (const text of [NAME, PLAIN_NAME, PHONE, CONTENT]) expect(lines[0]).not.toContain(text)
})
