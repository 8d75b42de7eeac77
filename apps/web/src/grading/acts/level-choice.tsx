import { levels, type Level } from '@khoan-viec/domain/assessment'
import { RadioGroup } from '@khoan-viec/ui/form'
import { terms } from '../../words/index.ts'
import { gradingWords } from '../words.ts'

/** One of the four levels, the best first. */
export function LevelChoice(props: {
  value: Level | ''
  onChange: (level: Level) => void
  error: string | undefined
  hint?: string | undefined
}) {
  return (
    <RadioGroup
      label={gradingWords().form.level}
      hint={props.hint}
      value={props.value}
      options={levels.map((level) => ({ value: level, label: terms().level[level] }))}
      onChange={props.onChange}
      error={props.error}
    />
  )
}

export type Chosen = Level | ''
/** Nothing chosen yet. */
export const noLevel: Chosen = ''
