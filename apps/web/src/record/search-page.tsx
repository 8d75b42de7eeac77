import { Empty } from '@khoan-viec/ui/feedback'
import { PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { Pager } from '@khoan-viec/ui/table'
import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { Alarms } from '../alarm/index.ts'
import { api } from '../api/index.ts'
import { paths, usePageTitle, useSession } from '../app/index.ts'
import { PastPicker } from '../as-of/index.ts'
import { TakeDossier } from '../dossier/index.ts'
import { format } from '../format/index.ts'
import { QueryView, TakeList, useHolds } from '../room/index.ts'
import { appWords } from '../words/index.ts'
import { Beside } from './beside.tsx'
import { EntryList } from './entry-list.tsx'
import { ExportLinks } from './export-links.tsx'
import { questionOf, SIZE, type Address } from './question.ts'
import { SearchForm } from './search-form.tsx'
import { StatePanel } from './state-panel.tsx'
import { recordWords } from './words.ts'

const CHECK_LOOK_MS = 1_000

/** Searches all that the reader may see, with the question in the address bar. */
export function SearchPage() {
  const [search, setSearch] = useSearchParams<Record<keyof Address, string>>()
  const session = useSession()
  const words = () => recordWords()
  const holds = useHolds()
  usePageTitle(() => appWords().rooms.record)
  const state = useQuery(() => ({
    queryKey: ['record', 'state'],
    queryFn: () => api.record.state.query(),
    // A check that was asked for is done within seconds, and nothing of the record changes when it is.
    refetchInterval: ({ state: { data } }) => (data?.isAsked ? CHECK_LOOK_MS : false),
  }))
  const now = () => (state.isPending ? undefined : state.data)
  const found = useQuery(() => {
    const question = questionOf(search)
    return {
      queryKey: ['record', 'search', question],
      queryFn: () => api.record.search.query(question),
      placeholderData: keepPreviousData,
    }
  })
  const lead = () => {
    const known = now()
    if (!known) return '\u00a0'
    return known.last ? words().lead(format().number(known.entries), format().date(known.last.at)) : words().empty
  }
  const rows = () => (found.isPending ? [] : (found.data?.entries.rows ?? []))
  const personName = () => rows().find(({ person }) => person?.id === search.person)?.person?.name
  const streamTitle = () => rows().find(({ stream }) => `${stream.kind}/${stream.id}` === search.in)?.title
  return (
    <Stack gap={6}>
      <PageHeader title={appWords().rooms.record} lead={lead()} action={<Dossier address={search} />} />
      {/* What is signed and checked is said of the present alone. */}
      <Show when={session.past === undefined}>
        <Alarms alarms={now()?.alarms ?? []} />
        <StatePanel state={now()} />
      </Show>
      <PastPicker />
      <Show when={holds('AUDITOR', 'STANDING_COMMITTEE_CHAIR')}>
        <p>
          <a href={`${paths.record()}?show=readings`}>{words().readings}</a>
        </p>
      </Show>
      <SearchForm
        address={search}
        personName={personName()}
        streamTitle={streamTitle()}
        onSearch={(address) => setSearch({ ...address, page: undefined })}
      />
      <QueryView query={found}>
        {(answer) => (
          <Stack gap={4}>
            <Beside found={answer()} />
            <p role="status" class="soft">
              {answer().entries.isCut
                ? words().foundMore(format().number(answer().entries.total))
                : words().found(format().number(answer().entries.total))}
            </p>
            <ExportLinks question={questionOf(search)} />
            <Show when={answer().entries.total > 0} fallback={<Empty title={words().none}>{words().noneLead}</Empty>}>
              <Panel>
                <EntryList entries={answer().entries.rows} />
                <Pager
                  page={answer().entries.page}
                  pageSize={SIZE}
                  total={answer().entries.total}
                  onPage={(page) => setSearch({ page: String(page) }, { scroll: true })}
                />
                <TakeList of="entries" question={questionOf(search)} />
              </Panel>
            </Show>
          </Stack>
        )}
      </QueryView>
    </Stack>
  )
}

/** Whoever looks at one person's or one unit's entries may take them away. */
function Dossier(props: { address: Address }) {
  return (
    <>
      <Show when={props.address.person}>{(id) => <TakeDossier kind="person" id={id()} />}</Show>
      <Show when={props.address.person ? undefined : props.address.unit}>
        {(code) => <TakeDossier kind="unit" id={code()} />}
      </Show>
    </>
  )
}
