import type { Level as LevelName } from '@khoan-viec/domain/assessment'
import type { Light } from '@khoan-viec/domain/task'
import { Level, type Tone } from '@khoan-viec/ui/status'
import { terms } from '../words/index.ts'

export const toneOf: Record<Light, Tone> = {
  GREEN: 'green',
  AMBER: 'amber',
  RED: 'red',
  GREY: 'grey',
  VIOLET: 'violet',
}

const ranks: Record<LevelName, number> = { EXCELLENT: 4, GOOD: 3, COMPLETED: 2, NOT_COMPLETED: 1 }
const tones: Record<LevelName, Tone | 'blue'> = {
  EXCELLENT: 'green',
  GOOD: 'blue',
  COMPLETED: 'grey',
  NOT_COMPLETED: 'red',
}

/** A level that was decided, as word, height and colour. */
export function LevelOf(props: { level: LevelName }) {
  return <Level word={terms().level[props.level]} rank={ranks[props.level]} of={4} tone={tones[props.level]} />
}
