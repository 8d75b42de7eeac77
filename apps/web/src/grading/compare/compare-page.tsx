import { Empty, Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { PageHeader, Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { api } from '../../api/index.ts'
import { paths, usePageTitle } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { QueryView } from '../../room/index.ts'
import { appWords } from '../../words/index.ts'
import { useGradingTable, useYear, type TableAnswer } from '../queries.ts'
import { Choices } from './choices.tsx'
import { Found } from './found.tsx'
import { asGraded, type Wish } from './settings.ts'
import { compareWords } from './words.ts'

/** The year's case under another text or other settings: who would move, and by which rule. A study; records nothing. */
export default function ComparePage() {
  const words = () => compareWords()
  usePageTitle(() => words().title)
  const table = useGradingTable()
  const year = useYear()
  const gradingDay = () => (year.isPending ? undefined : year.data?.cycle.calendar.grading)
  return (
    <Stack gap={6}>
      <PageHeader
        above={<a href={paths.grading()}>{appWords().rooms.grading}</a>}
        title={words().title}
        lead={words().lead}
      />
      <QueryView query={table} skeleton={<SkeletonLines lines={10} />}>
        {(found) => (
          <Switch fallback={<Study table={found()} />}>
            <Match when={found().gradings.length === 0}>
              <Empty title={words().notGraded.title}>
                <Show when={gradingDay()}>{(day) => words().notGraded.lead(format().date(day()))}</Show>
              </Empty>
            </Match>
            <Match when={found().answer === undefined}>
              <Empty title={words().notForYou.title}>{words().notForYou.lead}</Empty>
            </Match>
          </Switch>
        )}
      </QueryView>
    </Stack>
  )
}

function Study(props: { table: TableAnswer }) {
  const [wish, setWish] = createSignal<Wish>(asGraded)
  const query = useQuery(() => ({
    queryKey: ['grading', 'compare', wish()],
    queryFn: () => api.grading.compare.query(wish()),
  }))
  return (
    <>
      <Notice tone="warning" title={compareWords().study} />
      <Choices table={props.table} wish={wish()} onChange={setWish} />
      <QueryView query={query} skeleton={<SkeletonLines lines={10} />}>
        {(found) => <Found answer={found()} table={props.table} wish={wish()} />}
      </QueryView>
    </>
  )
}
