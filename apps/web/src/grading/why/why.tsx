import type { Names } from '@khoan-viec/grading/explain'
import { Empty } from '@khoan-viec/ui/feedback'
import { Panel } from '@khoan-viec/ui/layout'
import { Tabs } from '@khoan-viec/ui/tabs'
import { useSearchParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { format } from '../../format/index.ts'
import type { Round, SubjectAnswer } from '../queries.ts'
import { gradingWords } from '../words.ts'
import { RoundView } from './round-view.tsx'

/** Why this level: the latest computation, the earlier ones beside it. */
export function Why(props: { view: SubjectAnswer; names: Names }) {
  const [search, setSearch] = useSearchParams<{ round?: string }>()
  const words = () => gradingWords().why
  const rounds = () => props.view.rounds.filter(({ result }) => result !== undefined)
  const dateOf = ({ round }: Round) =>
    props.view.assessment.computed.find((computed) => computed.round === round)?.at ?? ''
  const tabs = () =>
    rounds().map((round) => ({
      id: String(round.round),
      label: words().round(format().number(round.round), format().date(dateOf(round))),
      content: () => <RoundView round={round} names={props.names} />,
    }))
  return (
    <Panel title={words().title} id="why">
      <Show
        when={rounds()[0]}
        fallback={
          <Empty title={words().waiting}>{words().waitingLead(format().date(props.view.facts.calendar.grading))}</Empty>
        }
      >
        {(only) => (
          <Show when={rounds().length > 1} fallback={<RoundView round={only()} names={props.names} />}>
            <Tabs
              label={words().rounds}
              tabs={tabs()}
              current={search.round ?? String(only().round)}
              onChange={(round) => setSearch({ round }, { replace: true })}
            />
          </Show>
        )}
      </Show>
    </Panel>
  )
}
