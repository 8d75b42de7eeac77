import type { StreamKind } from '@khoan-viec/domain/stream'
import type { EntryDetail } from '@khoan-viec/protocol/record'
import { Empty, SkeletonLines } from '@khoan-viec/ui/feedback'
import { Cluster, PageHeader, Panel, SideBySide, Stack } from '@khoan-viec/ui/layout'
import { Pager } from '@khoan-viec/ui/table'
import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { type JSX, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths, usePageTitle } from '../app/index.ts'
import { TakeDossier } from '../dossier/index.ts'
import { format } from '../format/index.ts'
import { QueryView, TakeList, useHolds } from '../room/index.ts'
import { EntryList } from './entry-list.tsx'
import { LifeLine } from './life-line.tsx'
import { PROCESS_ID, ProcessPanel, workflowWords } from './process/index.ts'
import { streamOf } from './question.ts'
import { recordWords } from './words.ts'

const SIZE = 100

/** All that happened to one thing, from its first entry on: on one line, then entry by entry. */
export function LifePage(props: { stream: string }) {
  const [search, setSearch] = useSearchParams<{ page?: string }>()
  const words = () => recordWords()
  const page = () => Math.max(1, Math.trunc(Number(search.page ?? 1)) || 1)
  const stream = () => streamOf(props.stream)
  const found = useQuery(() => ({
    queryKey: ['record', 'stream', props.stream, page()],
    queryFn: () =>
      api.record.stream.query({
        stream: stream() ?? { kind: 'task', id: 'none' },
        page: page(),
        size: SIZE,
        sort: 'seq',
      }),
    placeholderData: keepPreviousData,
  }))
  const holds = useHolds()
  const isAuditor = () => holds('AUDITOR')
  const process = useQuery(() => ({
    queryKey: ['workflow', 'ofStream', props.stream],
    queryFn: () => api.workflow.ofStream.query({ stream: stream() ?? { kind: 'task', id: 'none' } }),
    enabled: isAuditor(),
  }))
  const title = () => (found.isPending ? undefined : found.data?.rows.find((entry) => entry.title !== undefined)?.title)
  usePageTitle(() => title() ?? words().unnamed)
  return (
    <Stack gap={6}>
      <PageHeader
        above={<a href={paths.record()}>{words().back}</a>}
        title={title() ?? words().unnamed}
        lead={words().life}
        action={<Dossier stream={stream()} />}
      />
      <QueryView query={found} skeleton={<SkeletonLines lines={12} />}>
        {(answer) => (
          <Show when={answer().rows.length > 0} fallback={<Empty title={words().none} />}>
            <Panel title={words().lifeOf} aside={<Subject stream={stream()} hasProcess={isAuditor()} />}>
              <LifeLine
                entries={answer().rows}
                steps={
                  isAuditor() ? (process.isSuccess ? process.data.runs.flatMap(({ steps }) => steps) : []) : undefined
                }
              />
            </Panel>
            <Beside
              process={
                <Show when={isAuditor() && stream()}>
                  {(of) => (
                    <QueryView query={process} skeleton={<SkeletonLines lines={12} />}>
                      {(found) => <ProcessPanel stream={of()} process={found()} kinds={kindsOf(answer().rows)} />}
                    </QueryView>
                  )}
                </Show>
              }
              isBeside={isAuditor()}
            >
              <Panel
                title={words().found(format().number(answer().total))}
                aside={<a href={`${paths.record()}?in=${encodeURIComponent(props.stream)}`}>{words().searchWithin}</a>}
              >
                <EntryList entries={answer().rows} isOneLife />
                <Show when={answer().total > SIZE}>
                  <Pager
                    page={page()}
                    pageSize={SIZE}
                    total={answer().total}
                    onPage={(next) => setSearch({ page: String(next) }, { scroll: true })}
                  />
                </Show>
                <TakeList of="life" question={{ stream: stream(), sort: 'seq' }} />
              </Panel>
            </Beside>
          </Show>
        )}
      </QueryView>
    </Stack>
  )
}

/** Of a task and of a grade there are dossiers; all else stands in theirs. */
function Dossier(props: { stream: { kind: StreamKind; id: string } | undefined }) {
  const kind = (): 'task' | 'grade' | undefined => {
    if (props.stream?.kind === 'task') return 'task'
    return props.stream?.kind === 'assessment' ? 'grade' : undefined
  }
  return <Show when={kind()}>{(of) => <TakeDossier kind={of()} id={props.stream?.id ?? ''} />}</Show>
}

/** Entries, and for auditors the workflow that made them beside. */
function Beside(props: { isBeside: boolean; process: JSX.Element; children: JSX.Element }) {
  return (
    <Show when={props.isBeside} fallback={props.children}>
      <SideBySide left={props.children} right={props.process} />
    </Show>
  )
}

const kindsOf = (rows: readonly EntryDetail[]) => new Map(rows.map(({ seq, kind }) => [seq, kind]))

/** The ways to the thing itself, and down to the workflow, which on a phone is far below. */
function Subject(props: { stream: { kind: StreamKind; id: string } | undefined; hasProcess: boolean }) {
  const href = () => {
    const { kind, id } = props.stream ?? { kind: 'cycle', id: '' }
    if (kind === 'task') return paths.task(id)
    if (kind === 'meeting') return paths.meeting(id)
    if (kind === 'handover') return paths.handover(id)
    return kind === 'assessment' ? paths.grading(id) : undefined
  }
  return (
    <Cluster gap={4}>
      <Show when={props.hasProcess}>
        <a class="life-to-process" href={`#${PROCESS_ID}`}>
          {workflowWords().title}
        </a>
      </Show>
      <Show when={href()}>{(to) => <a href={to()}>{recordWords().beside.open}</a>}</Show>
    </Cluster>
  )
}
