import { Button } from '@khoan-viec/ui/action'
import { Checkbox, Field, NumberInput, Select, TextInput } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'
import Plus from 'lucide-solid/icons/plus'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { Entry, type Editing } from './entry.tsx'
import { idOfPlace } from './faults.ts'
import { emptyIndicator, freshId, type IndicatorForm } from './form.ts'
import { FormRow } from './rows.tsx'
import { registerWords } from './words.ts'

const MOST = 8

/** Second part: the product, and by what it is measured. */
export function PartResult(props: { editing: Editing }) {
  const words = () => registerWords().indicators
  const indicators = () => props.editing.form.indicators
  const add = () => props.editing.set('indicators', (all) => [...all, emptyIndicator(freshId('i', all))])
  return (
    <Stack gap={5}>
      <Entry editing={props.editing} name="product" kind="text" rows={2} />
      <div class="form-many" id={idOfPlace('indicators')} tabindex="-1">
        <h3>{words().title}</h3>
        <p class="field-hint">{words().hint}</p>
        <Show when={props.editing.errorAt('indicators')}>{(error) => <p class="field-error">{error()}</p>}</Show>
        <For each={indicators()}>
          {(indicator, index) => <Row editing={props.editing} indicator={indicator} index={index()} />}
        </For>
        <Show when={indicators().length < MOST}>
          <Button size="small" icon={<Plus size={16} aria-hidden="true" />} onPress={add}>
            {words().add}
          </Button>
        </Show>
      </div>
      <Checkbox
        label={registerWords().fields.allOrNothing}
        checked={props.editing.form.allOrNothing}
        onChange={(checked) => props.editing.set('allOrNothing', checked)}
      />
    </Stack>
  )
}

function Row(props: { editing: Editing; indicator: IndicatorForm; index: number }) {
  const words = () => registerWords().indicators
  const nth = () => format().number(props.index + 1)
  const place = (name: keyof IndicatorForm) => `indicators[${props.index}].${name}`
  const set = (name: 'name' | 'uom' | 'baseline' | 'target' | 'exceed' | 'weight') => (text: string) =>
    props.editing.set('indicators', props.index, name, text)
  const remove = () => {
    const gone = props.indicator.id
    props.editing.set('indicators', (all) => all.filter(({ id }) => id !== gone))
  }
  const isOnly = () => props.editing.form.indicators.length === 1
  const isNumber = () => props.indicator.kind === 'NUMBER'
  return (
    <FormRow name={words().nth(nth())} remove={words().remove(nth())} onRemove={isOnly() ? undefined : remove}>
      <div class="form-span">
        <Field id={idOfPlace(place('name'))} label={words().name} error={props.editing.errorAt(place('name'))}>
          <TextInput value={props.indicator.name} onInput={set('name')} autocomplete="off" />
        </Field>
      </div>
      <Field label={words().kind}>
        <Select
          value={props.indicator.kind}
          options={[
            { value: 'NUMBER', label: words().number },
            { value: 'YES_NO', label: words().yesNo },
          ]}
          onChange={(kind) => props.editing.set('indicators', props.index, 'kind', kind)}
        />
      </Field>
      <Show when={isNumber()}>
        <Field id={idOfPlace(place('uom'))} label={words().uom} error={props.editing.errorAt(place('uom'))}>
          <TextInput
            value={props.indicator.uom}
            onInput={set('uom')}
            placeholder={words().uomHint}
            autocomplete="off"
          />
        </Field>
        <Field
          id={idOfPlace(place('baseline'))}
          label={words().baseline}
          error={props.editing.errorAt(place('baseline'))}
        >
          <NumberInput value={props.indicator.baseline} onInput={set('baseline')} />
        </Field>
        <Field id={idOfPlace(place('target'))} label={words().target} error={props.editing.errorAt(place('target'))}>
          <NumberInput value={props.indicator.target} onInput={set('target')} />
        </Field>
        <Field
          id={idOfPlace(place('exceed'))}
          label={words().exceed}
          error={props.editing.errorAt(place('exceed'))}
          optional
        >
          <NumberInput value={props.indicator.exceed} onInput={set('exceed')} />
        </Field>
      </Show>
      <Field id={idOfPlace(place('weight'))} label={words().weight} error={props.editing.errorAt(place('weight'))}>
        <NumberInput value={props.indicator.weight} onInput={set('weight')} />
      </Field>
    </FormRow>
  )
}
