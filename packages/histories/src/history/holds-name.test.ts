import { expect, test } from 'vitest'
import { readSmallYear } from '../testing/index.ts'
import { holdsName, type HistoryEvent } from './index.ts'

const NAME = 'Nguyễn Thị Ước'
const sought = { person: 'p1', names: [NAME] }

const heard = (said: unknown): readonly HistoryEvent[] => [
  {
    eventId: '1',
    eventTime: '2026-01-01T00:00:01Z',
    eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED',
    workflowExecutionSignaledEventAttributes: {
      input: { payloads: [{ metadata: {}, data: Buffer.from(typeof said === 'string' ? said : JSON.stringify(said)).toString('base64') }] },
    },
  },
]

test.each([
  ['beside the id', { person: 'p1', name: NAME }],
  ['within a text', { leadPerson: `Bà ${NAME}, phó chủ tịch` }],
  ['in decomposed letters', { name: NAME.normalize('NFD') }],
  ['in capitals and with wide spaces', { text: 'NGUYỄN  THỊ ƯỚC' }],
  ['as escapes of JSON', String.raw`{"name":"Nguy\u1ec5n Th\u1ecb \u01af\u1edbc"}`],
  ['as a name of a member', { [NAME]: 1 }],
  ['as text that is no JSON', `${NAME} đã ký`],
])('a name is found %s', (_, said) => {
  expect(holdsName(heard(said), sought)).toBe(true)
})

test.each([
  ['a longer word', { text: `${NAME}nh` }],
  ['the name of another who is called the same', { person: 'p2', name: NAME }],
  ['what stands in its place', { person: 'p1', name: '[đã xoá theo quyết định số 7-QĐ/ThU]' }],
])('%s is not it', (_, said) => {
  expect(holdsName(heard(said), sought)).toBe(false)
})

test('a name is found where it stands in plain view, such as a failure', () => {
  const failed = { failure: { message: `${NAME} không còn giữ chức` } }
  expect(holdsName(heard({}).map((event) => ({ ...event, ...failed })), sought)).toBe(true)
})

test('in a whole year, the workflows that were told of somebody are told from those that were not', () => {
  const head = { person: 'chairman-vinh', names: [nameOf('chairman-vinh')] }
  const holding = readSmallYear()
    .filter(({ events }) => holdsName(events, head))
    .map(({ workflow }) => workflow)

  expect(holding).toContain('organisation/2024')
  expect(holding).toContain('assessment/2024:chairman-vinh')
  expect(holding).not.toContain('task/qua-han')
})

/** As the year itself has it. */
function nameOf(person: string): string {
  const text = readSmallYear()
    .flatMap(({ events }) => JSON.stringify(events).match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? [])
    .map((data) => Buffer.from(data, 'base64').toString())
    .find((data) => data.includes(`"id":"${person}","name":"`))
  return new RegExp(`"id":"${person}","name":"([^"]+)"`).exec(text ?? '')?.[1] ?? ''
}
