import type { Indicator, ReportRecord } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { LinkButton } from '@khoan-viec/ui/action'
import { Cluster } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { actPath } from '../acts/where.ts'
import { EvidenceList, namePeriod, nameSaid, taskWords, writeValue } from '../parts/index.ts'

type Version = ReportRecord['versions'][number]

/** Periods, the latest first: what was reported in every version, and what is missing. */
export function Reports(props: { view: TaskView }) {
  const words = () => taskWords().progressTab
  const periods = () => {
    const reported = props.view.task.reports.map(({ period }) => period)
    const missed = props.view.task.missedPeriods.filter((period) => !reported.includes(period))
    const ends = new Map(props.view.facts.calendar.periods.map(({ id, to }) => [id, to]))
    return [...reported, ...missed].toSorted((one, other) => (ends.get(other) ?? '').localeCompare(ends.get(one) ?? ''))
  }
  const recordOf = (period: string) => props.view.task.reports.find((record) => record.period === period)
  return (
    <section>
      <h3>{words().reports}</h3>
      <For each={periods()}>
        {(period) => (
          <Show
            when={recordOf(period)}
            fallback={
              <div class="report">
                <Cluster gap={3}>
                  <b>{namePeriod(period)}</b>
                  <Badge tone="red">{words().missed}</Badge>
                  <MayCorrect view={props.view} period={period} />
                </Cluster>
              </div>
            }
          >
            {(record) => <Reported record={record()} view={props.view} />}
          </Show>
        )}
      </For>
    </section>
  )
}

function Reported(props: { record: ReportRecord; view: TaskView }) {
  const words = () => taskWords().progressTab
  const indicators = () => props.view.task.contract?.terms.indicators ?? []
  const last = () => props.record.versions.at(-1)
  const wasMissed = () => props.view.task.missedPeriods.includes(props.record.period)
  return (
    <article class="report">
      <Cluster gap={3}>
        <b>{namePeriod(props.record.period)}</b>
        <Show when={wasMissed()}>
          <Badge tone="red">{words().missed}</Badge>
          <Badge>{words().entered}</Badge>
        </Show>
        <MayCorrect view={props.view} period={props.record.period} />
      </Cluster>
      <Show when={last()}>
        {(version) => <VersionView version={version()} indicators={indicators()} view={props.view} />}
      </Show>
      <Show when={props.record.versions.length > 1}>
        <details class="disclosure">
          <summary>{words().versions(format().number(props.record.versions.length))}</summary>
          <For each={props.record.versions.slice(0, -1)}>
            {(version, index) => (
              <div class="report">
                <b>{words().version(format().number(index() + 1))}</b>
                <VersionView version={version} indicators={indicators()} view={props.view} />
              </div>
            )}
          </For>
        </details>
      </Show>
    </article>
  )
}

function VersionView(props: { version: Version; indicators: readonly Indicator[]; view: TaskView }) {
  const words = () => taskWords().progressTab
  return (
    <>
      <div class="soft small">
        {nameSaid(props.view.names, props.version)}, {format().dateTime(props.version.at)}
        <Show when={props.version.decision}>{(number) => <>, {taskWords().exchange.ruling(number())}</>}</Show>
      </div>
      <div class="report-values">
        <For each={props.indicators}>
          {(indicator) => (
            <span>
              {indicator.name}: <b>{writeValue(indicator, props.version.values[indicator.id])}</b>
            </span>
          )}
        </For>
        <span class="soft">
          {words().forecast}: {format().date(props.version.forecast)}
        </span>
      </div>
      <p class="said">{props.version.done}</p>
      <Show when={props.version.difficulties}>
        <p class="said">
          <b>{words().difficulties}</b>
          <Show when={props.version.cause}>{(cause) => <> ({words().cause[cause()]})</>}</Show>:{' '}
          {props.version.difficulties}
        </p>
      </Show>
      <Show when={props.version.evidence.length > 0}>
        <EvidenceList files={props.version.evidence} task={props.view.row.id} />
      </Show>
    </>
  )
}

function MayCorrect(props: { view: TaskView; period: string }) {
  const may = () =>
    props.view.acts.some(
      ({ command, subject, refusal }) => command === 'correct-report' && subject === props.period && !refusal,
    )
  return (
    <Show when={may()}>
      <LinkButton size="small" href={actPath(props.view.row.id, 'correct-report', props.period)}>
        {taskWords().acts['correct-report']}
      </LinkButton>
    </Show>
  )
}
