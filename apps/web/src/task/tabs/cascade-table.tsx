import type { Cascade, CascadePart } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { LinkButton } from '@khoan-viec/ui/action'
import { Table, type Column } from '@khoan-viec/ui/table'
import { For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { nameAct } from '../acts/name-act.ts'
import { actPath, isActHere } from '../acts/where.ts'
import { namePeriod, namePerson, taskWords, writeValue } from '../parts/index.ts'
import { awaitedOf, sumOf } from './parts-sum.ts'

/** The quota by cell: who answers, whether they accepted, what they reported; and the sum, which is the contract's. */
export function CascadeTable(props: { cascade: Cascade; view: TaskView }) {
  const words = () => taskWords().progressTab
  const indicator = () => props.view.task.contract?.terms.indicators.find(({ id }) => id === props.cascade.indicator)
  const write = (value: number) => {
    const measured = indicator()
    return measured ? writeValue(measured, value) : format().number(value)
  }
  const nameOf = (person: string) => namePerson(props.view.names, person)
  const columns = (): readonly Column<CascadePart>[] => [
    { id: 'cell', title: words().cell, wide: true, cell: (part) => part.cell },
    {
      id: 'answers',
      title: words().answers,
      cell: (part) => (
        <>
          {format().list([...new Set([part.cellSecretary, part.areaMember])].map(nameOf))}
          <div class="soft small">{acceptance(part)}</div>
        </>
      ),
    },
    { id: 'quota', title: words().quota, align: 'end', cell: (part) => write(part.quota) },
    {
      id: 'got',
      title: words().got,
      align: 'end',
      cell: (part) => (
        <>
          {write(part.reported.at(-1)?.value ?? 0)}
          <Show when={part.reported.at(-1)}>{(last) => <div class="soft small">{namePeriod(last().period)}</div>}</Show>
        </>
      ),
    },
  ]
  const acceptance = (part: CascadePart) => {
    const awaited = awaitedOf(part)
    return awaited.length === 0 ? words().accepted : words().notAccepted(format().list(awaited.map(nameOf)))
  }
  const offered = () =>
    props.view.acts.filter(
      ({ command, refusal }) => (command === 'accept-part' || command === 'report-part') && !refusal,
    )
  return (
    <section>
      <h3>
        {words().cascade}: {indicator()?.name}
      </h3>
      <div class="indicator-table">
        <Table caption={words().cascade} columns={columns()} rows={props.cascade.parts} />
      </div>
      <p class="cascade-sum">
        {words().sum}: <b>{write(sumOf(props.cascade.parts, ({ reported }) => reported.at(-1)?.value ?? 0))}</b> /{' '}
        <b>{write(sumOf(props.cascade.parts, ({ quota }) => quota))}</b>
      </p>
      <div class="task-acts not-print">
        <For each={offered()}>
          {({ command, subject }) => (
            <Show when={isActHere(command) && command}>
              {(here) => (
                <LinkButton size="small" href={actPath(props.view.row.id, here(), subject)}>
                  {nameAct({ command: here(), ...(subject === undefined ? {} : { subject }) }, props.view)}
                </LinkButton>
              )}
            </Show>
          )}
        </For>
      </div>
    </section>
  )
}
