import { Button } from '@khoan-viec/ui/action'
import { Field, TextInput } from '@khoan-viec/ui/form'
import Plus from 'lucide-solid/icons/plus'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import type { Editing } from './entry.tsx'
import { idOfPlace } from './faults.ts'
import { FormRow } from './rows.tsx'
import { registerWords } from './words.ts'

const MOST = 10

/** What the unit asks of its superior: nobody is given a hard task with empty hands. */
export function Support(props: { editing: Editing }) {
  const words = () => registerWords().support
  const asked = () => props.editing.form.supportAsked
  const place = (index: number, name: 'what' | 'who') => `supportAsked[${index}].${name}`
  const remove = (gone: number) => props.editing.set('supportAsked', (all) => all.filter((_, at) => at !== gone))
  return (
    <div class="form-many" id={idOfPlace('supportAsked')} tabindex="-1">
      <h3>{words().title}</h3>
      <p class="field-hint">{words().hint}</p>
      <For each={asked()}>
        {(support, index) => (
          <FormRow
            name={words().nth(format().number(index() + 1))}
            remove={words().remove(format().number(index() + 1))}
            onRemove={() => remove(index())}
          >
            <div class="form-span">
              <Field
                id={idOfPlace(place(index(), 'what'))}
                label={words().what}
                error={props.editing.errorAt(place(index(), 'what'))}
              >
                <TextInput
                  value={support.what}
                  onInput={(text) => props.editing.set('supportAsked', index(), 'what', text)}
                />
              </Field>
            </div>
            <Field
              id={idOfPlace(place(index(), 'who'))}
              label={words().who}
              error={props.editing.errorAt(place(index(), 'who'))}
            >
              <TextInput
                value={support.who}
                onInput={(text) => props.editing.set('supportAsked', index(), 'who', text)}
              />
            </Field>
          </FormRow>
        )}
      </For>
      <Show when={asked().length < MOST}>
        <Button
          size="small"
          icon={<Plus size={16} aria-hidden="true" />}
          onPress={() => props.editing.set('supportAsked', (all) => [...all, { what: '', who: '' }])}
        >
          {words().add}
        </Button>
      </Show>
    </div>
  )
}
