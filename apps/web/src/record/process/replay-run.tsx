import type { StreamKind } from '@khoan-viec/domain/stream'
import type { ProcessFault, RunReplayed } from '@khoan-viec/protocol/record'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Stack } from '@khoan-viec/ui/layout'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { api } from '../../api/index.ts'
import { format } from '../../format/index.ts'
import { workflowWords } from './words.ts'

type Answer = RunReplayed | { readonly verdict: 'UNREACHABLE' }

/** Lives one run again on the server, and says what came of it. */
export function ReplayRun(props: { stream: { kind: StreamKind; id: string }; run: string }) {
  const [answer, setAnswer] = createSignal<Answer>()
  const [busy, setBusy] = createSignal(false)
  const words = () => workflowWords().replay

  async function replay(): Promise<void> {
    setBusy(true)
    setAnswer(undefined)
    setAnswer(
      await api.workflow.replay
        .query({ stream: props.stream, run: props.run })
        .catch(() => ({ verdict: 'UNREACHABLE' }) as const),
    )
    setBusy(false)
  }
  return (
    <Stack gap={2}>
      <Button size="small" busy={busy()} onPress={() => void replay()}>
        {busy() ? words().busy : words().button}
      </Button>
      <Show when={answer()} fallback={<p class="soft small">{words().about}</p>}>
        {(told) => <Told answer={told()} />}
      </Show>
    </Stack>
  )
}

function Told(props: { answer: Answer }) {
  const words = () => workflowWords().replay
  const sound = () => (props.answer.verdict === 'SOUND' ? props.answer : undefined)
  const faulty = () => (props.answer.verdict === 'FAULTY' ? props.answer : undefined)
  const unknown = () => {
    const { verdict } = props.answer
    if (verdict === 'SOUND' || verdict === 'FAULTY') return undefined
    return verdict === 'UNREACHABLE' ? words().unreachable : words()[verdict]
  }
  return (
    <Switch>
      <Match when={sound()}>
        {(told) => (
          <Notice tone="done" title={words().sound}>
            {words().soundLead(format().number(told().events))}
          </Notice>
        )}
      </Match>
      <Match when={faulty()}>{(told) => <FaultNotice fault={told().fault} />}</Match>
      <Match when={unknown()}>{(told) => <Notice tone="warning">{told()}</Notice>}</Match>
    </Switch>
  )
}

/** What speaks against a history, where, and what to do. */
export function FaultNotice(props: { fault: ProcessFault }) {
  const words = () => workflowWords()
  const where = () => {
    const { event, kind, seq } = props.fault
    const { where: places } = words()
    const number = event === undefined ? undefined : format().number(event)
    return [
      number && (kind ? places.event(number, kind) : places.eventOnly(number)),
      seq === undefined ? undefined : places.seq(format().number(seq)),
    ]
      .filter((part) => part !== undefined)
      .join(', ')
  }
  return (
    <Notice tone="refused" title={words().replay.faulty} next={words().replay.faultyNext}>
      {words().fault[props.fault.code]}
      <Show when={where()}>{(place) => <> {place()}.</>}</Show>
      <Show when={props.fault.reason}>{(reason) => <p class="soft small record-id">{reason()}</p>}</Show>
    </Notice>
  )
}
