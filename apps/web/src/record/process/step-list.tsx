import type { ProcessStep } from '@khoan-viec/protocol/record'
import { Timeline } from '@khoan-viec/ui/time'
import { createSignal, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { type KindsBySeq, sayStep } from './say-step.ts'
import { workflowWords } from './words.ts'

/** What a workflow did and heard, in order; each step opens into what the machine calls it. */
export function StepList(props: { steps: readonly ProcessStep[]; kinds: KindsBySeq }) {
  return (
    <Timeline
      entries={props.steps.map((step) => ({
        id: String(step.event),
        title: <span class="process-step">{sayStep(step, props.kinds)}</span>,
        when: format().dateTime(step.at),
        at: step.at,
        bySystem: true,
        detail: <Detail step={step} />,
      }))}
    />
  )
}

function Detail(props: { step: ProcessStep }) {
  const [isOpen, setOpen] = createSignal(false)
  const facts = () => {
    const { event, atReal, kind, name, attempts } = props.step
    const words = workflowWords()
    return [
      words.event(format().number(event)),
      words.real(format().dateTime(atReal)),
      words.machine(name === undefined ? kind : `${kind} ${name}`),
      ...(attempts === undefined ? [] : [words.attempts(format().number(attempts))]),
    ].join(' · ')
  }
  return (
    <details class="record-open" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{workflowWords().open}</summary>
      <Show when={isOpen()}>
        <p class="soft small record-id">{facts()}</p>
      </Show>
    </details>
  )
}
