import type { Indicator, Values } from '@khoan-viec/domain/task'
import { Field, NumberInput, Select } from '@khoan-viec/ui/form'
import { For, Show } from 'solid-js'
import type { FieldErrors } from '../../room/index.ts'
import { writeValue } from './naming.ts'
import type { TypedValues } from './values.ts'
import { taskWords } from './words.ts'

/** One field for each indicator, with its target and what was last known beside it. `path` is where the values stand in the command. */
export function IndicatorInputs(props: {
  indicators: readonly Indicator[]
  values: TypedValues
  onInput: (id: string, text: string) => void
  errors: FieldErrors
  path: string
  before?: Values | undefined
  beforeWord: (value: string) => string
  targetWord: (value: string) => string
  optional?: boolean | undefined
}) {
  const hint = (indicator: Indicator) => {
    const before = props.before?.[indicator.id]
    const target = props.targetWord(writeValue(indicator, indicator.target))
    return before === undefined ? target : `${target} ${props.beforeWord(writeValue(indicator, before))}`
  }
  return (
    <For each={props.indicators}>
      {(indicator) => (
        <Field
          label={indicator.name}
          hint={hint(indicator)}
          error={props.errors.at(`${props.path}.${indicator.id}`)}
          optional={props.optional}
        >
          <Show
            when={indicator.kind === 'YES_NO'}
            fallback={
              <NumberInput
                value={props.values[indicator.id] ?? ''}
                onInput={(text) => props.onInput(indicator.id, text)}
                unit={indicator.uom}
              />
            }
          >
            <Select
              value={props.values[indicator.id] ?? ''}
              options={[
                { value: '1', label: taskWords().reached },
                { value: '0', label: taskWords().notReached },
              ]}
              placeholder="—"
              onChange={(value) => props.onInput(indicator.id, value)}
            />
          </Show>
        </Field>
      )}
    </For>
  )
}
