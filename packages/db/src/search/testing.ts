import type { RecordRequest } from '@khoan-viec/domain/stream'
import fc from 'fast-check'

/** Few words, written alike with other marks, so that what is looked for is often there and often only nearly. */
const words = [
  'đất',
  'đật',
  'dat',
  'Đất',
  'Quỳnh',
  'quynh',
  'QUỲNH',
  'Vinh',
  'Vĩnh',
  'vịnh',
  'hộ',
  'họ',
  'ho',
  'ướt',
  '21',
  'ThU',
]
const joints = [' ', ' ', ' ', ', ', '. ', '-', '/', ' “', '” ', '\n']

const word = fc.constantFrom(...words, 'QĐ', 'khó', 'việc', 'İstanbul', "o'clock")
const text = fc
  .array(fc.tuple(word, fc.constantFrom(...joints)), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.flat().join('').normalize('NFC'))

export const people = [
  { id: 'p1', name: 'Nguyễn Thị Đất', tenures: ['t1'] },
  { id: 'P1', name: 'Hồ Vĩnh', tenures: ['t2', 't3'] },
  { id: 'p3', name: 'Trần Văn Ước', tenures: ['t4'] },
] as const
export const posts = { t1: 'SECRETARY', t2: 'CHAIRMAN', t3: 'AUDITOR', t4: 'SECRETARY' } as const
export const units = [
  { code: 'qv', name: 'xã Quỳnh Vinh' },
  { code: 'QV', name: 'phường Đất Đỏ' },
] as const

const acted = fc.option(
  fc.constantFrom(
    ...people.flatMap(({ id, tenures }) =>
      tenures.map((tenure) => ({ person: id, tenure: { id: tenure, post: posts[tenure], unit: 'qv' } })),
    ),
  ),
  { nil: undefined },
)
const unit = fc.option(fc.constantFrom(...units.map(({ code }) => code)), { nil: undefined })
const kinds = ['directed', 'explained', 'reported', 'opinion-given'] as const
const streams = ['task/a', 'task/A', 'task/b', 'meeting/a', 'cycle/2024'] as const
const day = fc
  .date({ min: new Date('2023-11-20'), max: new Date('2025-02-10'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const said = fc.record({
  kind: fc.constantFrom(...kinds),
  text,
  title: fc.option(text, { nil: undefined }),
  acted,
  unit,
  stream: fc.constantFrom(...streams),
  day,
})

/** Entries of a record, in its order. */
export const entries = (count: number, seed: number): readonly RecordRequest[] =>
  fc.sample(said, { numRuns: count, seed }).map(({ kind, acted: by, unit: of, stream, day: on, ...texts }, n) => ({
    stream,
    seq: n + 1,
    cycle: '2024',
    ...(of === undefined ? {} : { unit: of }),
    ...by,
    event: { type: kind, id: 'x', by: 'p1', ...texts },
    at: `${on}T02:00:00.000Z`,
    requestId: `r-${n}`,
    commandHash: '0'.repeat(64),
    workflowId: stream,
    runId: 'run',
  }))

/** Composed or decomposed, as keyboards differ; the record holds composed text alone. */
const form = fc.constantFrom('NFC', 'NFD')

const typed = fc
  .array(fc.tuple(word, fc.constantFrom('', '', '', '"', '-')), { maxLength: 3 })
  .map((pieces) => pieces.map(([each, sign]) => (sign === '-' ? `${each}-${words[0]}` : sign + each + sign)).join(' '))

const scope = fc.oneof(
  { weight: 3, arbitrary: fc.constant('ALL' as const) },
  {
    weight: 1,
    arbitrary: fc.record({
      units: fc.subarray(units.map(({ code }) => code)),
      tasks: fc.subarray(['a', 'b']),
    }),
  },
)

const wishes = fc.record({
  kinds: fc.subarray([...kinds], { minLength: 1 }),
  person: fc.constantFrom('p1', 'P1', 'p9'),
  post: fc.constantFrom('SECRETARY', 'AUDITOR'),
  unit: fc.constantFrom('qv', 'QV'),
  stream: fc.constantFrom(...streams),
  from: day,
  to: day,
  system: fc.boolean(),
})
const wish = fc.constantFrom('kinds', 'person', 'post', 'unit', 'stream', 'from', 'to', 'system')
const looked = fc
  .tuple(fc.oneof(typed, text, fc.constantFrom('task/a', 'quỳnh vinh', 'trần văn ước')), form)
  .map(([each, as]) => each.normalize(as))

/** What somebody asks: mostly words, with a wish or two. */
const question = fc
  .tuple(fc.option(looked, { nil: undefined, freq: 4 }), wishes, fc.uniqueArray(wish, { maxLength: 2 }))
  .map(([words, all, chosen]) => ({
    ...Object.fromEntries(chosen.map((name) => [name, all[name]])),
    ...(words === undefined ? {} : { text: words }),
  }))

export const asked = fc.record({
  scope,
  question,
  descending: fc.boolean(),
  limit: fc.integer({ min: 1, max: 30 }),
  offset: fc.integer({ min: 0, max: 40 }),
})
