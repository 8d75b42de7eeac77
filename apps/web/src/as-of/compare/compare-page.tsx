import { Button } from '@khoan-viec/ui/action'
import { Empty, SkeletonLines } from '@khoan-viec/ui/feedback'
import { DateInput, Field } from '@khoan-viec/ui/form'
import { Cluster, PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { useSearchParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { api } from '../../api/index.ts'
import { paths, usePageTitle } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { QueryView, TakeList } from '../../room/index.ts'
import { endOfDay } from '../day-end.ts'
import { ChangedList } from './changed-list.tsx'
import { momentsWords } from './words.ts'
import '../as-of.css'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What changed between the ends of two days, with the days in the address bar. */
export default function ComparePage() {
  const [search, setSearch] = useSearchParams<{ from?: string; to?: string }>()
  const words = () => momentsWords()
  usePageTitle(() => words().title)
  const [from, setFrom] = createSignal(search.from ?? '')
  const [to, setTo] = createSignal(search.to ?? '')
  const asked = () => ({ from: dayIn(search.from), to: dayIn(search.to) })
  const question = () => {
    const { from: first, to: last } = asked()
    return { from: endOfDay(first ?? ''), ...(last === undefined ? {} : { to: endOfDay(last) }) }
  }
  const found = useQuery(() => {
    const { from: first, to: last } = asked()
    return {
      queryKey: ['as-of', 'compare', first, last],
      queryFn: () => api.asOf.compare.query(question()),
      enabled: first !== undefined,
    }
  })
  return (
    <Stack gap={6}>
      <PageHeader above={<a href={paths.record()}>{words().back}</a>} title={words().title} lead={words().lead} />
      <form
        class="not-print"
        onSubmit={(event) => {
          event.preventDefault()
          setSearch({ from: from(), to: to() })
        }}
      >
        <Panel>
          <Cluster gap={3} class="past-choice">
            <Field label={words().from} filter>
              <DateInput value={from()} onInput={setFrom} />
            </Field>
            <Field label={words().to} filter>
              <DateInput value={to()} onInput={setTo} />
            </Field>
            <Button type="submit" kind="primary">
              {words().send}
            </Button>
          </Cluster>
        </Panel>
      </form>
      <Show when={asked().from} fallback={<Empty title={words().begin}>{words().beginLead}</Empty>}>
        <QueryView query={found} skeleton={<SkeletonLines lines={12} />}>
          {(answer) => (
            <Show when={answer().units.length > 0} fallback={<Empty title={words().none}>{words().noneLead}</Empty>}>
              <p role="status" class="soft">
                {words().between(
                  format().dateTime(answer().from.at),
                  format().dateTime(answer().to.at),
                  format().number(answer().units.flatMap(({ things }) => things).length),
                )}
              </p>
              <For each={answer().units}>
                {({ unit, things }) => (
                  <Panel title={unit.name}>
                    <ChangedList things={things} />
                  </Panel>
                )}
              </For>
              <TakeList of="changes" question={question()} />
            </Show>
          )}
        </QueryView>
      </Show>
    </Stack>
  )
}

const dayIn = (text: string | undefined): string | undefined =>
  text !== undefined && DAY.test(text) ? text : undefined
