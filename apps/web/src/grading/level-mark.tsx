import type { ComputedLevel } from '@khoan-viec/domain/assessment'
import { Level, type Tone } from '@khoan-viec/ui/status'
import { Show } from 'solid-js'
import { terms } from '../words/index.ts'
import { gradingWords } from './words.ts'

type Look = { readonly rank: number; readonly tone: Tone | 'blue' }

const looks: Readonly<Record<ComputedLevel, Look>> = {
  EXCELLENT: { rank: 4, tone: 'green' },
  GOOD: { rank: 3, tone: 'blue' },
  COMPLETED: { rank: 2, tone: 'grey' },
  NOT_COMPLETED: { rank: 1, tone: 'red' },
  NEEDS_DECISION: { rank: 0, tone: 'violet' },
  NOT_RANKED: { rank: 0, tone: 'grey' },
}

export const toneOf = (level: ComputedLevel): Tone | 'blue' => looks[level].tone

/** A level as word, height and colour; a dash for one that nobody has given yet. */
export function LevelMark(props: {
  level: ComputedLevel | undefined
  /** In a table, where the column says what it is of. */ short?: boolean | undefined
}) {
  const words = () => (props.short ? gradingWords().short : terms().level)
  return (
    <Show when={props.level} fallback={<span class="soft">{gradingWords().table.none}</span>}>
      {(level) => <Level word={words()[level()]} rank={looks[level()].rank} of={4} tone={looks[level()].tone} />}
    </Show>
  )
}
