import type { Contract } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { Paper } from '@khoan-viec/ui/paper'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { Digest, useSuperiorName } from '../room/index.ts'
import { IndicatorList, Milestones, namePerson, Signatures, taskWords } from '../task/parts/index.ts'
import { contractWords } from './words.ts'

/** The text as it stands on paper: both sides, both sides' duties in two columns, the places of the signatures. */
export function ContractPaper(props: { view: TaskView; contract: Contract }) {
  const words = () => contractWords().paper
  const terms = () => props.contract.terms
  const superior = useSuperiorName(() => props.view.unit.code)
  const signer = () => props.contract.signatures.find(({ role }) => role === 'SUPERIOR')?.person
  const heads = () => {
    const { secretary, chairman } = terms().obligors
    const name = (person: string) => namePerson(props.view.names, person)
    if (secretary === chairman) return [`${contractWords().secretary}, ${contractWords().chairman}: ${name(secretary)}`]
    return [`${contractWords().secretary}: ${name(secretary)}`, `${contractWords().chairman}: ${name(chairman)}`]
  }
  return (
    <Paper>
      <p class="contract-under">{words().under(terms().decision)}</p>
      <h2 class="contract-heading">{words().heading}</h2>
      <p class="contract-title">{terms().title}</p>
      <dl class="contract-sides">
        <div>
          <dt>{words().sideA}</dt>
          <dd>{superior() ?? ''}</dd>
          <Show when={signer()}>{(person) => <dd>{namePerson(props.view.names, person())}</dd>}</Show>
        </div>
        <div>
          <dt>{words().sideB}</dt>
          <dd>{props.view.facts.unit?.collective ?? props.view.unit.name}</dd>
          <For each={heads()}>{(head) => <dd>{head}</dd>}</For>
        </div>
      </dl>
      <div class="contract-duties">
        <section>
          <h3>{words().ours}</h3>
          <p class="said">{terms().product}</p>
          <p>
            {contractWords().deadline}: <b>{format().date(terms().deadline)}</b>. {contractWords().weight}:{' '}
            <b>{format().number(terms().weight)}</b>. {terms().allOrNothing ? words().whole : words().partly}
          </p>
          <Show when={terms().untilYear}>{(year) => <p>{taskWords().contract.until(String(year()))}</p>}</Show>
        </section>
        <section>
          <h3>{words().theirs}</h3>
          <ol class="contract-list">
            <For each={terms().superiorDuties}>
              {(duty) => (
                <li>
                  {duty.what} ({duty.who}, {words().by(format().date(duty.due))}).
                </li>
              )}
            </For>
          </ol>
        </section>
      </div>
      <h3>{taskWords().contract.indicators}</h3>
      <IndicatorList indicators={terms().indicators} />
      <Show when={terms().milestones.length > 0}>
        <h3>{taskWords().contract.milestones}</h3>
        <Milestones milestones={terms().milestones} indicators={terms().indicators} />
      </Show>
      <div class="only-print">
        <h3>{words().signatures}</h3>
        <Signatures contract={props.contract} names={props.view.names} />
        <Digest of={props.contract.hash} />
      </div>
    </Paper>
  )
}
