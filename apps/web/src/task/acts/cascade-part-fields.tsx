import { Button } from '@khoan-viec/ui/action'
import { Field, NumberInput, Select, TextInput, type Option } from '@khoan-viec/ui/form'
import { Grid } from '@khoan-viec/ui/layout'
import { Show } from 'solid-js'
import { format } from '../../format/index.ts'
import type { FieldErrors } from '../../room/index.ts'
import { actWords } from './words.ts'

/** A part as it is being typed. */
export type TypedPart = { cell: string; cellSecretary: string; areaMember: string; quota: string }

/** One part of a quota: where, who answers together, how much. */
export function CascadePartFields(props: {
  part: TypedPart
  number: number
  uom: string
  cellSecretaries: readonly Option[]
  areaMembers: readonly Option[]
  errors: FieldErrors
  path: string
  onInput: (field: keyof TypedPart, value: string) => void
  onRemove: (() => void) | undefined
}) {
  const words = () => actWords().cascade
  const number = () => format().number(props.number)
  return (
    <fieldset class="cascade-part">
      <legend>{words().part(number())}</legend>
      <Grid least={220} gap={3}>
        <Field label={words().cell} error={props.errors.at(`${props.path}.cell`)}>
          <TextInput value={props.part.cell} onInput={(cell) => props.onInput('cell', cell)} />
        </Field>
        <Field label={words().quota} error={props.errors.at(`${props.path}.quota`)}>
          <NumberInput value={props.part.quota} onInput={(quota) => props.onInput('quota', quota)} unit={props.uom} />
        </Field>
        <Field label={words().cellSecretary} error={props.errors.at(`${props.path}.cellSecretary`)}>
          <Select
            value={props.part.cellSecretary}
            placeholder="—"
            options={props.cellSecretaries}
            onChange={(person) => props.onInput('cellSecretary', person)}
          />
        </Field>
        <Field label={words().areaMember} error={props.errors.at(`${props.path}.areaMember`)}>
          <Select
            value={props.part.areaMember}
            placeholder="—"
            options={props.areaMembers}
            onChange={(person) => props.onInput('areaMember', person)}
          />
        </Field>
      </Grid>
      <Show when={props.onRemove}>
        {(remove) => (
          <Button kind="quiet" size="small" onPress={() => remove()()}>
            {words().remove(number())}
          </Button>
        )}
      </Show>
    </fieldset>
  )
}
