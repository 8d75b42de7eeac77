import { LinkButton } from '@khoan-viec/ui/action'
import { Empty } from '@khoan-viec/ui/feedback'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { Cluster, PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths, usePageTitle } from '../app/index.ts'
import { ReachNote } from '../notice/reach.tsx'
import { QueryView, TakeList, useHolds } from '../room/index.ts'
import { type Asked, dayOf, readAddress, writeAddress } from './address.ts'
import { ComingDecisions } from './coming-decisions.tsx'
import { DayFilter } from './day-filter.tsx'
import { Branch } from './tree.tsx'
import { UnitLine } from './unit-line.tsx'
import { administrationWords } from './words.ts'

const REST_MS = 250
const FOUND_MOST = 200

/** Every unit of a day as a tree; typed words turn it into a list of those that carry them. */
export function TreePage() {
  const [address, setAddress] = useSearchParams<Record<string, string | string[]>>()
  const words = () => administrationWords()
  const holds = useHolds()
  usePageTitle(() => words().title)
  const asked = () => readAddress(address)
  let timer: ReturnType<typeof setTimeout> | undefined
  const search = (text: string) => {
    clearTimeout(timer)
    timer = setTimeout(() => setAddress({ text: text || null }, { replace: true }), REST_MS)
  }
  return (
    <Stack gap={6}>
      <PageHeader
        title={words().title}
        lead={words().lead}
        action={
          holds('SECRETARIAT') ? (
            <LinkButton kind="primary" href={paths.reorganise()}>
              {words().enter}
            </LinkButton>
          ) : undefined
        }
      />
      <Show when={holds('AUDITOR') && !holds('SECRETARIAT')}>
        <Cluster gap={2}>
          <LinkButton href={paths.systemStatus()}>{words().status}</LinkButton>
        </Cluster>
      </Show>
      <Show when={holds('SECRETARIAT')}>
        <Cluster gap={2}>
          <LinkButton href={paths.peopleList()}>{words().enterPeople}</LinkButton>
          <LinkButton href={paths.nationalList()}>{words().nationalList}</LinkButton>
          <LinkButton href={paths.delegations()}>{words().delegations}</LinkButton>
          <LinkButton href={paths.rights()}>{words().rights}</LinkButton>
          <LinkButton href={paths.rightsTokens()}>{words().tokens}</LinkButton>
          <LinkButton href={paths.systemStatus()}>{words().status}</LinkButton>
          <LinkButton href={paths.webhooks()}>{words().webhooks}</LinkButton>
        </Cluster>
        <ReachNote />
      </Show>
      <div class="administration-filters">
        <Field label={words().filters.search} hint={words().filters.searchHint} filter>
          <TextInput type="search" value={asked().text} onInput={search} autocomplete="off" />
        </Field>
        <DayFilter asked={asked()} onChange={(change) => setAddress(change)} />
      </div>
      <Show
        when={asked().text !== ''}
        fallback={
          <Panel title={words().tree.title}>
            <Branch asked={asked()} />
            <TakeList of="tree" question={dayOf(asked())} />
          </Panel>
        }
      >
        <Found asked={asked()} />
      </Show>
      <ComingDecisions />
    </Stack>
  )
}

function Found(props: { asked: Asked }) {
  const words = () => administrationWords().tree
  const found = useQuery(() => ({
    queryKey: ['administration', 'units', props.asked],
    queryFn: () => api.administration.units.query({ ...dayOf(props.asked), text: props.asked.text, most: FOUND_MOST }),
    placeholderData: keepPreviousData,
  }))
  return (
    <Panel title={words().found}>
      <QueryView query={found}>
        {(units) => (
          <Show when={units().length > 0} fallback={<Empty title={words().notFound}>{words().notFoundHint}</Empty>}>
            <ul class="administration-list">
              <For each={units()}>
                {(row) => (
                  <li>
                    <UnitLine unit={row.unit} path={row.path} address={writeAddress(props.asked)} />
                  </li>
                )}
              </For>
            </ul>
            <TakeList of="tree" question={{ ...dayOf(props.asked), text: props.asked.text }} />
          </Show>
        )}
      </QueryView>
    </Panel>
  )
}
