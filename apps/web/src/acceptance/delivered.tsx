import type { TaskView } from '@khoan-viec/protocol/task'
import { Cluster, Panel, Stack } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { For, Show } from 'solid-js'
import { dayOf } from '../format/dates.ts'
import { format } from '../format/index.ts'
import { EvidenceList, IndicatorTable, nameSaid, taskWords } from '../task/parts/index.ts'
import { acceptanceWords } from './words.ts'

/** Target against delivered, indicator by indicator; what the unit says; the evidence, large. */
export function Delivered(props: { view: TaskView }) {
  const words = acceptanceWords
  const last = () => props.view.task.deliveries.at(-1)
  const isLate = () => dayOf(last()?.at ?? '') > props.view.row.deadline
  return (
    <Show when={last()}>
      {(delivery) => (
        <Stack gap={4}>
          <Panel title={words().compare}>
            <Stack gap={3}>
              <IndicatorTable
                indicators={props.view.task.contract?.terms.indicators ?? []}
                values={delivery().results}
                valuesWord={words().delivered}
              />
              <Cluster gap={3}>
                <span class="soft">
                  {words().deliveredBy(nameSaid(props.view.names, delivery()), format().dateTime(delivery().at))}
                </span>
                <Badge tone={isLate() ? 'red' : 'green'}>{isLate() ? words().late : words().inTime}</Badge>
              </Cluster>
              <p>
                {taskWords().contract.product}: <span class="said">{props.view.task.contract?.terms.product}</span>
              </p>
            </Stack>
          </Panel>
          <Panel title={words().note}>
            <p class="said">{delivery().note}</p>
          </Panel>
          <Panel title={words().evidence}>
            <EvidenceList files={delivery().evidence} task={props.view.row.id} large />
          </Panel>
        </Stack>
      )}
    </Show>
  )
}

/** Verdicts given so far, the one in force on top. */
export function Earlier(props: { view: TaskView }) {
  const words = () => taskWords().progressTab
  return (
    <For each={props.view.task.checks.toReversed()}>
      {(check, index) => (
        <Panel title={index() === 0 ? acceptanceWords().last : acceptanceWords().before}>
          <Stack gap={2}>
            <Cluster gap={2}>
              <Badge tone={check.verdict === 'ACCEPTED' ? 'green' : 'red'}>{words().verdict[check.verdict]}</Badge>
              <Badge tone={check.quality === 'GOOD' ? 'grey' : 'red'}>{words().quality[check.quality]}</Badge>
              <Badge>{check.onTheSpot ? words().onTheSpot : words().onPaper}</Badge>
            </Cluster>
            <p class="said">{check.ground}</p>
            <p class="soft small">
              {nameSaid(props.view.names, check)}, {format().dateTime(check.at)}
            </p>
          </Stack>
        </Panel>
      )}
    </For>
  )
}
