import type { Light as LightCode, LightReason, Milestone } from '@khoan-viec/domain/task'
import { Light, type Tone } from '@khoan-viec/ui/status'
import { For } from 'solid-js'
import { terms } from '../../words/index.ts'
import { explainReason } from './naming.ts'

export const toneOf: Readonly<Record<LightCode, Tone>> = {
  GREEN: 'green',
  AMBER: 'amber',
  RED: 'red',
  GREY: 'grey',
  VIOLET: 'violet',
}

/** The light of a task as word, shape and colour. */
export function TaskLight(props: { light: LightCode; compact?: boolean | undefined }) {
  return <Light tone={toneOf[props.light]} word={terms().light[toneOf[props.light]]} compact={props.compact} />
}

/** Why it is lit so, the heaviest reason first. */
export function LightReasons(props: { reasons: readonly LightReason[]; milestones: readonly Milestone[] }) {
  /** Two open requests of one kind say the same. */
  const sentences = () => [...new Set(props.reasons.map((reason) => explainReason(reason, props.milestones)))]
  return (
    <ul class="light-reasons">
      <For each={sentences()}>{(sentence) => <li>{sentence}</li>}</For>
    </ul>
  )
}
