import { Button, LinkButton } from '@khoan-viec/ui/action'
import { Cluster, PageHeader, Stack } from '@khoan-viec/ui/layout'
import { useSearchParams } from '@solidjs/router'
import { createMemo, Show } from 'solid-js'
import { paths, usePageTitle } from '../app/index.ts'
import { TakeDossier } from '../dossier/index.ts'
import { format } from '../format/index.ts'
import { QueryView } from '../room/index.ts'
import { language } from '../words/index.ts'
import { ActPage } from './acts/act-page.tsx'
import { SubjectActs } from './acts/subject-acts.tsx'
import { Appeals } from './appeals.tsx'
import { FourValues } from './four-values.tsx'
import { groupNamesIn } from './group-names.ts'
import { isAssessmentCommand } from './names.ts'
import { useGradingSubject, useGradingTable, type SubjectAnswer } from './queries.ts'
import { namesIn } from './subject-names.ts'
import { Votes } from './votes.tsx'
import { Why } from './why/why.tsx'
import { gradingWords } from './words.ts'

/** One subject's year-end: four values with their reasons, what I may do, and why this level. An act has the page to itself (`?do=`). */
export function SubjectPage(props: { id: string }) {
  const query = useGradingSubject(() => props.id)
  const [search] = useSearchParams<{ do?: string }>()
  usePageTitle(() => (query.isPending ? undefined : query.data?.row.name))
  return (
    <QueryView query={query}>
      {(view) => {
        const act = createMemo(() =>
          search.do !== undefined && isAssessmentCommand(search.do) ? search.do : undefined,
        )
        return (
          <Stack gap={6}>
            <Show when={act()} keyed fallback={<Subject view={view()} />}>
              {(command) => <ActPage view={view()} command={command} />}
            </Show>
          </Stack>
        )
      }}
    </QueryView>
  )
}

function Subject(props: { view: SubjectAnswer }) {
  const table = useGradingTable()
  const words = () => gradingWords().subject
  const names = createMemo(() => ({
    ...groupNamesIn(table.isPending ? undefined : table.data),
    ...namesIn(table.isPending ? undefined : table.data),
    ...props.view.names,
    ...props.view.titles,
    [props.view.row.subject]: props.view.row.name,
  }))
  const notice = () =>
    props.view.assessment.noticedAt ? words().notice(format().date(props.view.assessment.noticedAt)) : undefined
  return (
    <>
      <PageHeader
        above={<a href={paths.grading()}>{words().above}</a>}
        title={props.view.row.name}
        lead={[
          props.view.row.unitName,
          props.view.facts.cycle.name,
          notice(),
          props.view.row.closed ? words().closed : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
        action={
          <>
            <SubjectActs view={props.view} />
            <TakeDossier kind="grade" id={props.view.row.id} />
          </>
        }
      />
      <FourValues view={props.view} names={names()} />
      <Votes view={props.view} names={names()} />
      <Appeals view={props.view} names={names()} />
      <Why view={props.view} names={names()} />
      <Cluster gap={3} class="not-print">
        <LinkButton href={`${paths.record()}?stream=${encodeURIComponent(`assessment/${props.view.row.id}`)}`}>
          {words().history}
        </LinkButton>
        <Button onPress={() => print()}>{gradingWords().table.print}</Button>
        <Show when={props.view.row.decided}>
          {/* A file of the server's, which the router must leave alone. */}
          <a
            class="button"
            rel="external"
            href={`/papers/grade/${encodeURIComponent(props.view.row.id)}.pdf?lang=${language()}`}
          >
            <span>{words().paper}</span>
          </a>
        </Show>
      </Cluster>
    </>
  )
}
