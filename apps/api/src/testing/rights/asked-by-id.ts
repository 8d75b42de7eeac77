import type { Reading } from '@khoan-viec/domain/access'
import type { Api } from '../open-api.ts'
import type { YearThing } from './play-year.ts'

/** Something asked about one thing by its id: which right it takes, and how it is asked. */
export type AskedById = {
  readonly of: YearThing['kind']
  readonly reading: Reading
  readonly address: (id: string) => string
}

const query = (path: string, input: unknown): string =>
  `/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`

const stream = (kind: string) => (id: string) => query('record.stream', { stream: { kind, id } })

/** Everything that is asked by the id of a thing which may be hidden. Procedures and routes that take an id and stand nowhere fail a test. */
export const askedById: Readonly<Record<string, AskedById>> = {
  'task.byId': { of: 'task', reading: 'task', address: (id) => query('task.byId', { id }) },
  'task.history': { of: 'task', reading: 'task', address: (id) => query('task.history', { id }) },
  'record.stream of a task': { of: 'task', reading: 'task', address: stream('task') },
  'record.stream of a meeting': { of: 'meeting', reading: 'meeting', address: stream('meeting') },
  'record.stream of a year-end': { of: 'assessment', reading: 'assessment', address: stream('assessment') },
  'record.stream of a hand-over': { of: 'handover', reading: 'handover', address: stream('handover') },
  'handover.byId': { of: 'handover', reading: 'handover', address: (id) => query('handover.byId', { id }) },
  'unit.byCode': { of: 'unit', reading: 'unit', address: (code) => query('unit.byCode', { code }) },
  'administration.unit': {
    of: 'unit',
    reading: 'everything',
    address: (code) => query('administration.unit', { code }),
  },
  'meeting.byId': { of: 'meeting', reading: 'meeting', address: (id) => query('meeting.byId', { id }) },
  'grading.subject': { of: 'assessment', reading: 'assessment', address: (id) => query('grading.subject', { id }) },
  'workflow.ofStream': {
    of: 'task',
    reading: 'process',
    address: (id) => query('workflow.ofStream', { stream: { kind: 'task', id } }),
  },
  'workflow.replay': {
    of: 'task',
    reading: 'process',
    address: (id) => query('workflow.replay', { stream: { kind: 'task', id }, run: 'run' }),
  },
  '/papers/contract': { of: 'task', reading: 'task', address: (id) => `/papers/contract/${id}.pdf` },
  '/papers/handover': {
    of: 'handover',
    reading: 'handover',
    address: (id) => `/papers/handover/${encodeURIComponent(id)}.pdf`,
  },
  '/papers/notice': { of: 'meeting', reading: 'meeting', address: (id) => `/papers/notice/${id}.pdf` },
  '/papers/grade': {
    of: 'assessment',
    reading: 'assessment',
    address: (id) => `/papers/grade/${encodeURIComponent(id)}.pdf`,
  },
  '/dossier/task': { of: 'task', reading: 'dossier', address: (id) => `/dossier/task/${id}.zip` },
  '/dossier/unit': { of: 'unit', reading: 'dossier', address: (id) => `/dossier/unit/${id}.zip` },
  '/evidence': { of: 'task', reading: 'task', address: (id) => `/evidence/${'a'.repeat(64)}?task=${id}` },
}

/** Status and body: all that somebody learns of an answer, the moment of a fault aside. */
export async function answerOf(api: Api, address: string, cookie: string | undefined): Promise<string> {
  const answer = await api.request(address, { headers: cookie === undefined ? {} : { cookie } })
  const body = (answer.headers.get('content-type') ?? '').includes('json') ? await answer.text() : ''
  if (body === '') await answer.body?.cancel()
  return `${answer.status} ${answer.headers.get('content-type')} ${body}`
}
