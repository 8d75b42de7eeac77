import type { UnitChange } from '@khoan-viec/domain/organisation'
import { Button, IconButton } from '@khoan-viec/ui/action'
import { Field, Select } from '@khoan-viec/ui/form'
import X from 'lucide-solid/icons/x'
import { createSignal, For, Show } from 'solid-js'
import { produce, type SetStoreFunction } from 'solid-js/store'
import { administrationWords } from '../words.ts'
import { ChangeFields } from './change-fields.tsx'
import { type ChangeForm, createdIn, newChange, type ReorganisationForm } from './form.ts'

const types = [
  'CREATE',
  'MERGE',
  'SPLIT',
  'RENAME',
  'TRANSFER',
  'ABOLISH',
] as const satisfies readonly UnitChange['type'][]

/** The changes of the decision, one card each, and the way to one more. */
export function ChangesStep(props: {
  form: ReorganisationForm
  setForm: SetStoreFunction<ReorganisationForm>
  errorAt: (field: string) => string | undefined
}) {
  const words = () => administrationWords().reorganise
  const [chosen, choose] = createSignal<UnitChange['type']>('CREATE')
  const created = () => createdIn(props.form.changes, words().created)
  const remove = (key: string) => props.setForm('changes', (changes) => changes.filter((change) => change.key !== key))
  return (
    <div class="act-form">
      <For each={props.form.changes} fallback={<p class="soft">{words().none}</p>}>
        {(change, index) => (
          <section
            class="administration-change act-form"
            aria-label={words().change(String(index() + 1), words().kinds[change.type])}
          >
            <div class="administration-change-title">
              <h3>{words().change(String(index() + 1), words().kinds[change.type])}</h3>
              <IconButton size="small" label={words().remove(String(index() + 1))} onPress={() => remove(change.key)}>
                <X size={18} aria-hidden="true" />
              </IconButton>
            </div>
            <p class="small soft">{words().kindHints[change.type]}</p>
            <Show when={props.errorAt(`changes[${index()}]`)}>{(said) => <p class="field-error">{said()}</p>}</Show>
            <ChangeFields
              change={change}
              at={`changes[${index()}]`}
              on={props.form.from}
              created={created()}
              errorAt={props.errorAt}
              set={(part) =>
                props.setForm(
                  'changes',
                  index(),
                  produce((one: ChangeForm) => Object.assign(one, part)),
                )
              }
            />
          </section>
        )}
      </For>
      <Field label={words().kind} hint={words().kindHints[chosen()]} error={props.errorAt('changes')}>
        <Select<UnitChange['type']>
          value={chosen()}
          options={types.map((value) => ({ value, label: words().kinds[value] }))}
          onChange={choose}
        />
      </Field>
      <div class="act-buttons">
        <Button onPress={() => props.setForm('changes', props.form.changes.length, newChange(chosen()))}>
          {words().add}
        </Button>
      </div>
    </div>
  )
}
