import { superiorFunctions, unitKinds, type UnitKind } from '@khoan-viec/domain/organisation'
import { Checkbox, Field, type Option, Select, TextInput } from '@khoan-viec/ui/form'
import { For, Match, Show, Switch } from 'solid-js'
import { terms } from '../../words/index.ts'
import { UnitPicker } from '../unit-picker.tsx'
import { UnitsPicker } from '../units-picker.tsx'
import { administrationWords } from '../words.ts'
import type { ChangeForm } from './form.ts'

type FieldsProps = {
  change: ChangeForm
  /** Path of the change, such as `changes[2]`. */
  at: string
  /** Units are those of this day. */
  on: string
  created: readonly Option[]
  errorAt: (field: string) => string | undefined
  set: (part: Partial<ChangeForm>) => void
}

/** The fields of one change, by its kind. */
export function ChangeFields(props: FieldsProps) {
  const words = () => administrationWords().reorganise
  const eve = () => dayBefore(props.on)
  const is = (...types: readonly ChangeForm['type'][]) => types.includes(props.change.type)
  return (
    <Switch>
      <Match when={is('CREATE')}>
        <Field label={words().code} hint={words().codeHint} error={props.errorAt(`${props.at}.unit.code`)}>
          <TextInput value={props.change.code} onInput={(code) => props.set({ code })} autocomplete="off" />
        </Field>
        <Description {...props} path={`${props.at}.unit`} />
        <Superiors {...props} path={`${props.at}.unit.superiors`} />
      </Match>
      <Match when={is('RENAME', 'SPLIT', 'ABOLISH')}>
        <Field label={words().unit} error={props.errorAt(`${props.at}.code`)}>
          <UnitPicker value={props.change.unit} onChange={(unit) => props.set({ unit })} on={eve()} />
        </Field>
        <Show when={is('RENAME')}>
          <Description {...props} path={props.at} isOptional />
        </Show>
        <Show when={is('SPLIT')}>
          <Field label={words().splitInto} error={props.errorAt(`${props.at}.into`)}>
            <UnitsPicker
              values={props.change.parts}
              onChange={(parts) => props.set({ parts: [...parts] })}
              on={props.on}
              more={props.created}
            />
          </Field>
          <Checkbox checked={props.change.goesOn} onChange={(goesOn) => props.set({ goesOn })} label={words().goesOn} />
        </Show>
        <Show when={is('ABOLISH')}>
          <Field label={words().reason} error={props.errorAt(`${props.at}.reason`)}>
            <TextInput value={props.change.reason} onInput={(reason) => props.set({ reason })} />
          </Field>
        </Show>
      </Match>
      <Match when={is('MERGE', 'TRANSFER')}>
        <Field label={words().units} error={props.errorAt(`${props.at}.${is('MERGE') ? 'units' : 'codes'}`)}>
          <UnitsPicker values={props.change.units} onChange={(units) => props.set({ units: [...units] })} on={eve()} />
        </Field>
        <Show when={is('MERGE')} fallback={<Superiors {...props} path={`${props.at}.superiors`} />}>
          <Field label={words().into} error={props.errorAt(`${props.at}.into`)}>
            <UnitPicker
              value={props.change.into}
              onChange={(into) => props.set({ into })}
              on={props.on}
              more={props.created}
            />
          </Field>
        </Show>
      </Match>
    </Switch>
  )
}

function Description(props: FieldsProps & { path: string; isOptional?: boolean }) {
  const words = () => administrationWords().reorganise
  return (
    <>
      <Field label={words().name} error={props.errorAt(`${props.path}.name`)} optional={props.isOptional}>
        <TextInput value={props.change.name} onInput={(name) => props.set({ name })} autocomplete="off" />
      </Field>
      <Field label={words().unitKind} error={props.errorAt(`${props.path}.kind`)} optional={props.isOptional}>
        <Select<UnitKind>
          value={props.change.kind}
          placeholder={props.isOptional ? words().keepKind : '—'}
          options={unitKinds.map((value) => ({ value, label: terms().unitKind[value] }))}
          onChange={(kind) => props.set({ kind })}
        />
      </Field>
      <Field label={words().collective} error={props.errorAt(`${props.path}.collective`)} optional={props.isOptional}>
        <TextInput
          value={props.change.collective}
          onInput={(collective) => props.set({ collective })}
          autocomplete="off"
        />
      </Field>
      <Field label={words().group} error={props.errorAt(`${props.path}.group`)} optional={props.isOptional}>
        <TextInput value={props.change.group} onInput={(group) => props.set({ group })} autocomplete="off" />
      </Field>
    </>
  )
}

/** One superior for everything, or one for each function where they stand apart. */
function Superiors(props: FieldsProps & { path: string }) {
  const words = () => administrationWords()
  return (
    <>
      <Show
        when={props.change.isApart}
        fallback={
          <Field label={words().reorganise.superior} error={props.errorAt(`${props.path}.party`)} optional>
            <UnitPicker
              value={props.change.superior}
              onChange={(superior) => props.set({ superior })}
              on={props.on}
              more={props.created}
            />
          </Field>
        }
      >
        <For each={superiorFunctions}>
          {(by) => (
            <Field
              label={words().reorganise.superiorFor(words().functions[by].toLocaleLowerCase())}
              error={props.errorAt(`${props.path}.${by}`)}
              optional
            >
              <UnitPicker
                value={props.change.superiors[by] ?? null}
                onChange={(unit) => props.set({ superiors: { ...props.change.superiors, [by]: unit } })}
                on={props.on}
                by={by}
                more={props.created}
              />
            </Field>
          )}
        </For>
      </Show>
      <Checkbox
        checked={props.change.isApart}
        onChange={(isApart) => props.set({ isApart })}
        label={words().reorganise.apart}
      />
    </>
  )
}

/** What is changed stood on the eve; on the day itself it may be gone. */
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
