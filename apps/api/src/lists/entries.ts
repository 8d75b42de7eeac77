import type { EntryDetail, EntryRow, FoundEntry } from '@khoan-viec/protocol/record'
import { tellEvent } from '@khoan-viec/words/say'
import { type Column, inPages, moment, number, text } from './list.ts'

const entry: readonly Column<EntryRow>[] = [
  { name: 'entry', width: 10, cell: ({ entry: place }) => number(place) },
  { name: 'at', width: 19, cell: ({ at }) => moment(at) },
  { name: 'atReal', width: 19, cell: ({ atReal }) => moment(atReal) },
  { name: 'person', width: 26, cell: ({ person }, { terms }) => text(person?.name ?? terms.system) },
  {
    name: 'post',
    width: 26,
    cell: ({ post, behalf }, { terms }) =>
      post && text(behalf ? terms.onBehalf(terms.post[post], behalf.person.name, behalf.number) : terms.post[post]),
  },
  { name: 'unit', width: 28, cell: ({ unit }) => text(unit?.name) },
  { name: 'happened', width: 36, cell: ({ kind }, { record }) => text(record.happenings.happened[kind]) },
  { name: 'about', width: 48, cell: ({ title }) => text(title) },
]
const place: readonly Column<EntryRow>[] = [
  { name: 'stream', width: 26, cell: ({ stream }) => text(`${stream.kind}/${stream.id}`) },
  { name: 'seq', width: 6, cell: ({ seq }) => number(seq) },
]

/** What was found, with the stretch that says what was looked for. What entries hold is of those who may take the record away. */
export const entries = inPages<FoundEntry>(
  async (as, question) => (await as.record.search(question)).entries,
  [
    ...entry,
    {
      name: 'found',
      width: 60,
      cell: ({ snippet }) => text(snippet?.map(({ text: part }) => part).join('')),
    },
    ...place,
  ],
)

const whole: readonly Column<EntryDetail>[] = [
  ...entry,
  {
    name: 'content',
    width: 60,
    cell: ({ event }, { record, write }) =>
      text(
        tellEvent(event, record, write)
          .map(({ term, value }) => `${term}: ${value}`)
          .join('; '),
      ),
  },
  ...place,
]

export const history = inPages<EntryDetail>((as, question) => as.task.history(question), whole)
export const life = inPages<EntryDetail>((as, question) => as.record.stream(question), whole)
