import { isBelow, superiorFunctions } from '@khoan-viec/domain/organisation'
import type { UnitHistory } from '@khoan-viec/protocol/administration'
import { Notice } from '@khoan-viec/ui/feedback'
import { Cluster, Definitions, PageHeader, Panel, SideBySide, Stack } from '@khoan-viec/ui/layout'
import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths, usePageTitle, useToday } from '../app/index.ts'
import { format } from '../format/index.ts'
import { QueryView } from '../room/index.ts'
import { terms } from '../words/index.ts'
import { type Asked, dayOf, readAddress, writeAddress } from './address.ts'
import { BelowPanel } from './below/below-panel.tsx'
import { DayFilter } from './day-filter.tsx'
import { HistoryPeople } from './history-people.tsx'
import { Periods } from './periods.tsx'
import { SuccessionMap } from './succession-map.tsx'
import { administrationWords } from './words.ts'

/** What became of one unit: how it stands on a day, its periods and decisions, from what it comes, into what it goes, with whom. */
export function UnitHistoryPage(props: { code: string }) {
  const [address, setAddress] = useSearchParams<Record<string, string | string[]>>()
  const words = () => administrationWords()
  const asked = () => readAddress(address)
  const found = useQuery(() => ({
    queryKey: ['administration', 'unit', props.code, asked().on, asked().by],
    queryFn: () => api.administration.unit.query({ code: props.code, ...dayOf(asked()) }),
    placeholderData: keepPreviousData,
  }))
  usePageTitle(() => (found.isSuccess ? found.data.unit.name : words().title))
  return (
    <QueryView query={found}>
      {(history) => (
        <Stack gap={6}>
          <Head history={history()} asked={asked()} />
          <div class="administration-filters">
            <DayFilter asked={asked()} onChange={(change) => setAddress(change)} />
          </div>
          <Parts history={history()} asked={asked()} />
        </Stack>
      )}
    </QueryView>
  )
}

function Head(props: { history: UnitHistory; asked: Asked }) {
  const words = () => administrationWords().unit
  const lead = () =>
    [
      terms().unitKind[props.history.unit.kind],
      ...props.history.path.map(({ name }) => name),
      `${words().code}: ${props.history.unit.code}`,
    ].join(' · ')
  return (
    <PageHeader
      above={
        <Cluster gap={4}>
          <a href={`${paths.administration()}${writeAddress(props.asked)}`}>{words().back}</a>
          <Show when={!isBelow(props.history.unit)}>
            <a href={paths.unit(props.history.unit.code)}>{words().room}</a>
          </Show>
        </Cluster>
      }
      title={props.history.unit.name}
      lead={lead()}
    />
  )
}

function Parts(props: { history: UnitHistory; asked: Asked }) {
  const words = () => administrationWords()
  const today = useToday()
  const unit = () => props.history.unit
  const superior = (by: (typeof superiorFunctions)[number]) => {
    const found = props.history.superiors[by]
    if (!found) return words().unit.none
    return <a href={`${paths.administration(found.code)}${writeAddress(props.asked)}`}>{found.name}</a>
  }
  return (
    <>
      <Show when={!props.history.isThere}>
        <Notice tone="info">{words().unit.notThere(format().date(props.asked.on ?? today()))}</Notice>
      </Show>
      <SideBySide
        left={
          <Panel title={words().unit.stands}>
            <Definitions
              items={[
                { term: words().unit.kind, value: terms().unitKind[unit().kind] },
                ...(isBelow(unit())
                  ? []
                  : [
                      { term: words().unit.collective, value: unit().collective },
                      { term: words().unit.group, value: unit().group },
                    ]),
              ]}
            />
          </Panel>
        }
        right={
          <Panel title={words().unit.superiors}>
            <Definitions
              items={superiorFunctions.map((by) => ({ term: words().functions[by], value: superior(by) }))}
            />
          </Panel>
        }
      />
      <SideBySide
        left={<Periods periods={props.history.periods} />}
        right={
          <SuccessionMap
            code={unit().code}
            successions={props.history.successions}
            address={writeAddress({ ...props.asked, on: undefined })}
          />
        }
      />
      <Show when={props.history.below}>
        {(below) => <BelowPanel unit={unit()} below={below()} asked={props.asked} />}
      </Show>
      <Show
        when={!isBelow(unit()) || props.history.tenures.length > 0}
        fallback={<Notice tone="info">{words().below.posts}</Notice>}
      >
        <HistoryPeople history={props.history} />
      </Show>
    </>
  )
}
