import type { PeopleTried, PeopleTriedRow } from '@khoan-viec/protocol/administration'
import { Empty, Notice } from '@khoan-viec/ui/feedback'
import { Definitions, Panel, Stack } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { type Column, Table } from '@khoan-viec/ui/table'
import FileDown from 'lucide-solid/icons/file-down'
import { Show } from 'solid-js'
import { api } from '../../api/index.ts'
import { format } from '../../format/index.ts'
import { language } from '../../words/index.ts'
import { EnterDraft } from '../enter-draft.tsx'
import { peopleListWords, sheetWords } from './words.ts'

/** What a list would change, row by row; and the button that enters it, once no row is refused. */
export function ListPreview(props: { tried: PeopleTried; onDone: () => void }) {
  const words = () => peopleListWords()
  const counts = () => props.tried.counts
  const changes = () => counts().appointed + counts().ended
  const number = (value: number) => format().number(value)
  const known = ['appointed', 'ended', 'people', 'unchanged', 'refused'] as const
  return (
    <Panel title={words().preview}>
      <Stack gap={4}>
        <Definitions items={known.map((each) => ({ term: words().counts[each], value: number(counts()[each]) }))} />
        <Show when={counts().refused > 0}>
          <Notice
            tone="refused"
            title={words().someRefused(number(counts().refused))}
            next={
              <a
                class="administration-take"
                href={`/people-list/${props.tried.draft}/refused.xlsx?lang=${language()}`}
                download=""
              >
                <FileDown size={16} aria-hidden="true" />
                <span>{words().takeRefused}</span>
              </a>
            }
          >
            {words().someRefusedHint}
          </Notice>
        </Show>
        <Show
          when={props.tried.rows.length > 0}
          fallback={<Empty title={words().nothing}>{words().nothingHint}</Empty>}
        >
          <Table caption={words().preview} columns={columns()} rows={props.tried.rows} />
          <Show when={props.tried.rows.length < changes() + counts().refused}>
            <p class="soft small">{words().cut(number(props.tried.rows.length))}</p>
          </Show>
        </Show>
        <Show when={counts().refused === 0 && changes() > 0}>
          <EnterDraft
            draft={props.tried.draft}
            name="people-list"
            words={words()}
            enter={(requestId, draft) => api.administration.enterPeople.mutate({ requestId, draft })}
            onDone={() => props.onDone()}
          />
        </Show>
      </Stack>
    </Panel>
  )
}

const columns = (): readonly Column<PeopleTriedRow>[] => {
  const words = peopleListWords()
  return [
    { id: 'row', title: words.row, cell: ({ row }) => String(row) },
    {
      id: 'outcome',
      title: words.outcome,
      wide: true,
      cell: (row) => <OutcomeOf row={row} />,
    },
    { id: 'person', title: words.person, cell: (row) => <PersonOf row={row} /> },
    { id: 'post', title: words.post, cell: ({ post }) => post },
    { id: 'unit', title: words.unit, cell: ({ unit }) => unit },
    { id: 'from', title: words.from, align: 'end', cell: ({ from }) => from },
    { id: 'to', title: words.to, align: 'end', cell: ({ to }) => to },
  ]
}

function OutcomeOf(props: { row: PeopleTriedRow }) {
  return (
    <span class="administration-lines">
      <b>{peopleListWords().outcomes[props.row.outcome]}</b>
      <Show when={props.row.fault}>{(said) => <span class="field-error">{sheetWords().say(said())}</span>}</Show>
    </span>
  )
}

function PersonOf(props: { row: PeopleTriedRow }) {
  return (
    <span class="administration-lines">
      <span>
        {props.row.name}{' '}
        <Show when={props.row.isNew}>
          <Badge>{peopleListWords().isNew}</Badge>
        </Show>
      </span>
      <span class="soft small">{props.row.person}</span>
    </span>
  )
}
