import type { Exchange } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { LinkButton } from '@khoan-viec/ui/action'
import { Empty } from '@khoan-viec/ui/feedback'
import { Badge } from '@khoan-viec/ui/status'
import { For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { actPath, isActHere } from '../acts/where.ts'
import { nameLapse, nameSaid, taskWords, writeValue } from '../parts/index.ts'

/** Directions, requests and explanations with their answers, the newest first. */
export function ExchangeTab(props: { view: TaskView }) {
  const words = () => taskWords().exchange
  return (
    <Show
      when={props.view.task.exchanges.length > 0}
      fallback={<Empty title={words().none.title}>{words().none.lead}</Empty>}
    >
      <For each={props.view.task.exchanges.toReversed()}>
        {(exchange) => <One exchange={exchange} view={props.view} />}
      </For>
    </Show>
  )
}

function One(props: { exchange: Exchange; view: TaskView }) {
  const words = () => taskWords().exchange
  const act = () =>
    props.view.acts.find(({ subject, refusal }) => subject === props.exchange.id && refusal === undefined)
  const answer = () => (props.exchange.kind === 'EXPLANATION' ? undefined : props.exchange.answer)
  return (
    <article class="exchange">
      <div>
        <b>{taskWords().requests[props.exchange.kind]}</b>{' '}
        <span class="soft">
          {nameSaid(props.view.names, props.exchange)}, {format().dateTime(props.exchange.at)}
        </span>
      </div>
      <About exchange={props.exchange} view={props.view} />
      <p class="said">{props.exchange.text}</p>
      <Show when={answer()} fallback={<Unanswered exchange={props.exchange} />}>
        {(given) => (
          <div class="exchange-answer">
            <div>
              <Show when={granted(given())}>
                {(ruling) => (
                  <Badge tone={ruling().granted ? 'green' : 'red'}>
                    {ruling().granted ? words().granted : words().refused}
                  </Badge>
                )}
              </Show>{' '}
              <span class="soft">
                {nameSaid(props.view.names, given())}, {format().dateTime(given().at)}
              </span>
            </div>
            <Show when={decisionOf(given())}>{(number) => <p>{words().ruling(number())}</p>}</Show>
            <p class="said">{given().text}</p>
          </div>
        )}
      </Show>
      <Show when={act()}>
        {(offered) => {
          const command = offered().command
          return (
            <Show when={isActHere(command) && command}>
              {(here) => (
                <div class="not-print">
                  <LinkButton href={actPath(props.view.row.id, here(), props.exchange.id)}>
                    {taskWords().acts[here()]}
                  </LinkButton>
                </div>
              )}
            </Show>
          )
        }}
      </Show>
    </article>
  )
}

type Given = NonNullable<Exclude<Exchange, { kind: 'EXPLANATION' }>['answer']>

const granted = (given: Given) => ('granted' in given ? { granted: given.granted } : undefined)
const decisionOf = (given: Given): string | undefined => ('decision' in given ? given.decision : undefined)

function Unanswered(props: { exchange: Exchange }) {
  const words = () => taskWords().exchange
  const due = () => (props.exchange.kind === 'DIRECTION' ? props.exchange.due : undefined)
  return (
    <Show when={props.exchange.kind !== 'EXPLANATION'}>
      <p class="soft">
        {words().noAnswer}
        <Show when={due()}>{(day) => <>, {words().due(format().date(day()))}</>}</Show>
      </p>
    </Show>
  )
}

/** What an explanation is about, and what exactly a change asks for. */
function About(props: { exchange: Exchange; view: TaskView }) {
  const words = () => taskWords().exchange
  const lines = (): readonly string[] => {
    const { exchange, view } = props
    const indicators = view.task.contract?.terms.indicators ?? []
    if (exchange.kind === 'EXPLANATION')
      return [words().about(nameLapse(exchange.lapse, view.task.contract?.terms.milestones ?? []))]
    if (exchange.kind !== 'CHANGE') return []
    const deadline = exchange.deadline === undefined ? [] : [words().wantsDeadline(format().date(exchange.deadline))]
    const targets = Object.entries(exchange.targets ?? {}).flatMap(([id, value]) => {
      const indicator = indicators.find((each) => each.id === id)
      return indicator ? [words().wantsTarget(indicator.name, writeValue(indicator, value))] : []
    })
    return [...deadline, ...targets]
  }
  return <For each={lines()}>{(line) => <p>{line}</p>}</For>
}
