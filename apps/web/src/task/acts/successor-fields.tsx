import { isContracting } from '@khoan-viec/domain/organisation'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Field, NumberInput, type Option, Select, TextInput } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { For, Index, Show } from 'solid-js'
import { api } from '../../api/index.ts'
import { format } from '../../format/index.ts'
import type { useFieldErrors } from '../../room/index.ts'
import { blankSuccessor, type Leaving, type TypedSuccessor } from './successors.ts'
import { actWords } from './words.ts'

const UNITS_MOST = 200

/** Which unit goes on with the work; of several, each with its name and its share of what is left. */
export function SuccessorFields(props: {
  task: Leaving
  /** Units that may take over; absent: all that are there today but `except`. */
  receivers?: readonly Option[] | undefined
  except?: string | undefined
  rows: readonly TypedSuccessor[]
  onChange: (rows: TypedSuccessor[]) => void
  errors: ReturnType<typeof useFieldErrors>
}) {
  const words = () => actWords().settle
  const units = useQuery(() => ({
    queryKey: ['unit', 'list', 'successors'],
    queryFn: () => api.unit.list.query({ size: UNITS_MOST, sort: 'name' }),
    enabled: props.receivers === undefined,
  }))
  const options = (): readonly Option[] =>
    props.receivers ??
    (units.isPending ? [] : (units.data?.rows ?? []))
      .filter((unit) => unit.code !== props.except && isContracting(unit))
      .map(({ code, name }) => ({ value: code, label: name }))
  const change = (index: number, part: Partial<TypedSuccessor>) =>
    props.onChange(props.rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const inParts = () => props.rows.length > 1
  return (
    <Stack gap={4}>
      <Show when={props.errors.at('to')}>{(fault) => <Notice tone="refused">{fault()}</Notice>}</Show>
      <Index each={props.rows}>
        {(row, index) => (
          <fieldset class="cascade-part">
            <legend>{inParts() ? words().part(format().number(index + 1)) : words().whole}</legend>
            <Stack gap={3}>
              <Field label={words().unit} error={props.errors.at(`to[${index}].unit`)}>
                <Select
                  value={row().unit}
                  options={options()}
                  placeholder={words().chooseUnit}
                  onChange={(unit) => change(index, { unit })}
                />
              </Field>
              <Show when={inParts()}>
                <Field label={words().name} hint={words().nameHint} error={props.errors.at(`to[${index}].name`)}>
                  <TextInput value={row().name} onInput={(name) => change(index, { name })} />
                </Field>
                <For each={props.task.left}>
                  {(indicator) => (
                    <Field
                      label={indicator.name}
                      hint={
                        indicator.kind === 'YES_NO'
                          ? words().yesNo
                          : words().left(`${format().number(indicator.left)} ${indicator.uom}`.trim())
                      }
                      error={props.errors.at(`to[${index}].owed.${indicator.id}`)}
                      optional
                    >
                      <NumberInput
                        value={row().owed[indicator.id] ?? ''}
                        unit={indicator.uom}
                        onInput={(text) => change(index, { owed: { ...row().owed, [indicator.id]: text } })}
                      />
                    </Field>
                  )}
                </For>
                <Button kind="quiet" onPress={() => props.onChange(props.rows.filter((_, at) => at !== index))}>
                  {words().remove}
                </Button>
              </Show>
            </Stack>
          </fieldset>
        )}
      </Index>
      <Button onPress={() => props.onChange([...props.rows, blankSuccessor()])}>{words().add}</Button>
    </Stack>
  )
}
