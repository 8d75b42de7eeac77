import type { ReadingRow } from '@khoan-viec/protocol/reading'
import { Empty } from '@khoan-viec/ui/feedback'
import { DateInput, Field, Select } from '@khoan-viec/ui/form'
import { Grid, PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { Pager, Table, type Column } from '@khoan-viec/ui/table'
import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths, usePageTitle } from '../app/index.ts'
import { format } from '../format/index.ts'
import { QueryView, useHolds, TakeList } from '../room/index.ts'
import { terms } from '../words/index.ts'
import { ReadingsCheck } from './readings-check.tsx'
import { sayAsked, sayInput } from './say-reading.ts'
import { readingsWords } from './words.ts'

const SIZE = 50
const ANYBODY = 'any'
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What auditors have read, the latest first: for themselves and for the chair. */
export function ReadingsPage() {
  const [search, setSearch] = useSearchParams<{ person?: string; day?: string; page?: string }>()
  const words = () => readingsWords()
  const holds = useHolds()
  usePageTitle(() => words().title)
  const page = () => Math.max(1, Math.trunc(Number(search.page ?? 1)) || 1)
  const day = () => (search.day !== undefined && DAY.test(search.day) ? search.day : undefined)
  const chosen = () => ({
    ...(search.person ? { person: search.person } : {}),
    ...(day() ? { day: day() } : {}),
  })
  const found = useQuery(() => {
    const question = { page: page(), size: SIZE, ...chosen() }
    return {
      queryKey: ['reading', 'list', question],
      queryFn: () => api.reading.list.query(question),
      placeholderData: keepPreviousData,
    }
  })
  const readers = () => (found.isPending ? [] : (found.data?.readers ?? []))
  const options = () => [
    { value: ANYBODY, label: words().anybody },
    ...readers().map(({ id, name }) => ({ value: id, label: name })),
  ]
  const choose = (change: { person?: string; day?: string }) => setSearch({ ...change, page: undefined })
  return (
    <Stack gap={6}>
      <PageHeader above={<a href={paths.record()}>{words().back}</a>} title={words().title} lead={words().lead} />
      <Panel>
        <Grid least={200}>
          <Field label={words().who} filter>
            <Select
              value={search.person ?? ANYBODY}
              options={options()}
              onChange={(person) => choose({ person: person === ANYBODY ? '' : person })}
            />
          </Field>
          <Field label={words().day} filter>
            <DateInput value={search.day ?? ''} onInput={(chosen) => choose({ day: chosen })} />
          </Field>
        </Grid>
      </Panel>
      <QueryView query={found}>
        {(answer) => (
          <Show
            when={answer().readings.total > 0}
            fallback={<Empty title={words().none.title}>{words().none.lead}</Empty>}
          >
            <Table
              caption={words().title}
              columns={columns()}
              rows={answer().readings.rows}
              waiting={found.isPlaceholderData}
            />
            <Pager
              page={answer().readings.page}
              pageSize={SIZE}
              total={answer().readings.total}
              onPage={(next) => setSearch({ page: String(next) }, { scroll: true })}
            />
            <TakeList of="readings" question={chosen()} />
          </Show>
        )}
      </QueryView>
      {/* Below the list, so not before it: it would be pushed down. */}
      <Show when={!found.isPending && holds('AUDITOR', 'STANDING_COMMITTEE_CHAIR')}>
        <ReadingsCheck />
      </Show>
    </Stack>
  )
}

function columns(): readonly Column<ReadingRow>[] {
  const words = readingsWords()
  return [
    {
      id: 'asked',
      title: words.columns.asked,
      cell: ({ asked }) => sayAsked(asked),
    },
    {
      id: 'input',
      title: words.columns.input,
      cell: (row) => <span class="record-id">{sayInput(row.input) || '—'}</span>,
      wide: true,
    },
    { id: 'who', title: words.columns.who, cell: ({ person, post }) => `${person.name}, ${terms().post[post]}` },
    { id: 'at', title: words.columns.at, cell: ({ atReal }) => format().dateTime(atReal) },
    { id: 'year', title: words.columns.year, cell: ({ at }) => format().date(at) },
    { id: 'answered', title: words.columns.answered, cell: ({ isAnswered }) => (isAnswered ? words.yes : words.no) },
  ]
}
