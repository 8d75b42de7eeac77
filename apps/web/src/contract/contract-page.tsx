import type { TaskView } from '@khoan-viec/protocol/task'
import { Button } from '@khoan-viec/ui/action'
import { Empty, Notice } from '@khoan-viec/ui/feedback'
import { Cluster, PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { createSignal, Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { Digest, PdfLink, QueryView } from '../room/index.ts'
import { Signatures, useTask } from '../task/parts/index.ts'
import { ContractPaper } from './contract-paper.tsx'
import { OfferForm } from './offer-form.tsx'
import { Reminders } from './reminders.tsx'
import { SignButton } from './sign-button.tsx'
import { contractWords } from './words.ts'

/** One contract: drawn up by the secretariat, read by both sides, signed. */
export function ContractPage(props: { task: string }) {
  const query = useTask(() => props.task)
  return <QueryView query={query}>{(view) => <OneContract view={view()} />}</QueryView>
}

function OneContract(props: { view: TaskView }) {
  const words = contractWords
  const [isOffering, setOffering] = createSignal(false)
  const contract = () => props.view.task.contract
  const mayOffer = () => props.view.acts.some(({ command, refusal }) => command === 'offer' && !refusal)
  const maySign = () => props.view.acts.some(({ command, refusal }) => command === 'sign' && !refusal)
  const isFirst = () => contract() === undefined && mayOffer()
  const title = () => {
    if (isFirst() || isOffering()) return words().offerTitle
    const number = contract()?.terms.decision
    return number === undefined ? props.view.row.title : words().number(number)
  }
  return (
    <Stack gap={6}>
      {/* On paper stands the contract alone. */}
      <div class="not-print">
        <PageHeader
          above={<a href={paths.task(props.view.row.id)}>{props.view.row.title}</a>}
          title={title()}
          lead={props.view.unit.name}
          action={maySign() ? <SignButton view={props.view} /> : undefined}
        />
      </div>
      <Show
        when={!isFirst() && !isOffering()}
        fallback={
          <Panel>
            <OfferForm
              view={props.view}
              onDone={() => setOffering(false)}
              onCancel={contract() ? () => setOffering(false) : undefined}
            />
          </Panel>
        }
      >
        <Show when={contract()} fallback={<Empty title={words().none.title}>{words().none.lead}</Empty>}>
          {(signed) => (
            <div class="contract-page">
              <ContractPaper view={props.view} contract={signed()} />
              <Stack gap={4} class="not-print">
                <Panel title={words().paper.signatures}>
                  <Signatures contract={signed()} names={props.view.names} />
                  <Show when={signed().inForceSince}>
                    {(since) => <p class="soft contract-state">{words().complete(format().date(since()))}</p>}
                  </Show>
                  <Show when={isResigning(props.view)}>
                    <Notice tone="warning">{words().resign}</Notice>
                  </Show>
                </Panel>
                <Panel title={words().binds}>
                  <p>{words().bindsLead}</p>
                  <Digest of={signed().hash} />
                </Panel>
                <Reminders view={props.view} contract={signed()} />
                <Cluster gap={3}>
                  <Button onPress={() => print()}>{words().paper.print}</Button>
                  <PdfLink kind="contract" id={props.view.row.id} />
                  <Show when={mayOffer()}>
                    <Button onPress={() => setOffering(true)}>{words().offerAgain}</Button>
                  </Show>
                </Cluster>
              </Stack>
            </div>
          )}
        </Show>
      </Show>
    </Stack>
  )
}

/** In force once, and not fully signed under the terms as they are now. */
function isResigning({ task }: TaskView): boolean {
  const { contract } = task
  if (!contract?.inForceSince) return false
  return new Set(contract.signatures.filter(({ terms }) => terms === contract.hash).map(({ role }) => role)).size < 3
}
