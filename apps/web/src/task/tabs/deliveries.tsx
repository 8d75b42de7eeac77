import type { TaskView } from '@khoan-viec/protocol/task'
import { Cluster } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { EvidenceList, IndicatorTable, nameSaid, taskWords } from '../parts/index.ts'

/** What was delivered, and what the check of each found; corrections stand beside what they correct. */
export function Deliveries(props: { view: TaskView }) {
  const words = () => taskWords().progressTab
  const checksOf = (index: number) => props.view.task.checks.filter(({ delivery }) => delivery === index)
  const indicators = () => props.view.task.contract?.terms.indicators ?? []
  return (
    <Show when={props.view.task.deliveries.length > 0}>
      <section>
        <h3>{words().delivery}</h3>
        <For each={props.view.task.deliveries}>
          {(delivery, index) => (
            <article class="report">
              <div>
                <b>
                  {delivery.corrects === undefined
                    ? words().delivered(format().number(index() + 1))
                    : words().correctedDelivery(format().number(index() + 1))}
                </b>{' '}
                <span class="soft">
                  {nameSaid(props.view.names, delivery)}, {format().dateTime(delivery.at)}
                </span>
              </div>
              <IndicatorTable indicators={indicators()} values={delivery.results} />
              <p class="said">{delivery.note}</p>
              <EvidenceList files={delivery.evidence} task={props.view.row.id} />
              <For each={checksOf(index())}>
                {(check) => (
                  <div class="exchange-answer">
                    <Cluster gap={3}>
                      <b>{words().checked}</b>
                      <Badge tone={check.verdict === 'ACCEPTED' ? 'green' : 'red'}>
                        {words().verdict[check.verdict]}
                      </Badge>
                      <Badge tone={check.quality === 'GOOD' ? 'grey' : 'red'}>{words().quality[check.quality]}</Badge>
                      <Badge>{check.onTheSpot ? words().onTheSpot : words().onPaper}</Badge>
                    </Cluster>
                    <div class="soft small">
                      {nameSaid(props.view.names, check)}, {format().dateTime(check.at)}
                      <Show when={check.decision}>{(number) => <>, {taskWords().exchange.ruling(number())}</>}</Show>
                    </div>
                    <p class="said">{check.ground}</p>
                  </div>
                )}
              </For>
            </article>
          )}
        </For>
      </section>
    </Show>
  )
}
