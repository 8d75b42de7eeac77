import { erasedName } from '@khoan-viec/domain/core'
import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import type { UnitView } from '@khoan-viec/protocol/unit'
import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { Panel } from '@khoan-viec/ui/layout'
import { createSignal, For, Show } from 'solid-js'
import { api, useSend } from '../api/index.ts'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors } from '../room/index.ts'
import { formerPeople } from './former-people.ts'
import { unitWords } from './words.ts'

type Former = ReturnType<typeof formerPeople>[number]
type Erasure = { readonly type: 'erase-person'; readonly person: string; readonly decision: string }

/** Those who hold no post of the unit any more, for the secretariat: whose name the law orders erased, it erases here. */
export function PersonalData(props: { view: UnitView; today: string }) {
  const words = () => unitWords().erase
  const [chosen, choose] = createSignal<Former>()
  return (
    <Panel title={words().title}>
      <p class="soft">{words().lead}</p>
      <ul class="unit-former">
        <For each={formerPeople(props.view, props.today)} fallback={<li class="soft">{words().nobody}</li>}>
          {(person) => (
            <li>
              <b>{person.name}</b>
              <Button kind="quiet" popup="dialog" onPress={() => choose(person)}>
                {words().open} <span class="visually-hidden">{words().of(person.name)}</span>
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Dialog open={chosen() !== undefined} onClose={() => choose()} title={words().heading}>
        <Show when={chosen()}>{(person) => <EraseForm person={person()} onClose={() => choose()} />}</Show>
      </Dialog>
    </Panel>
  )
}

function EraseForm(props: { person: Former; onClose: () => void }) {
  const words = () => unitWords().erase
  const [form, setForm, clear] = createDraft(
    () => `erase-person/${props.person.person}`,
    () => ({ decision: '' }),
  )
  const sending = useSend<Erasure>(
    ({ requestId, command }) => api.organisation.obey.mutate({ requestId, command }),
    () => HOUSE_ORGANISATION,
  )
  const errors = useFieldErrors(() => sending.refusal)
  const compose = (): Erasure | undefined => {
    const { decision } = form
    errors.setFaults(faultsOfEmpty({ decision }))
    return decision.trim() === '' ? undefined : { type: 'erase-person', person: props.person.person, decision }
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={words().send}
      done={words().sent}
      compose={compose}
      onDone={() => {
        clear()
        props.onClose()
      }}
      onCancel={() => props.onClose()}
    >
      <p>{words().what(props.person.name)}</p>
      <p class="soft">{words().instead(erasedName(form.decision.trim() || '…'))}</p>
      <p class="soft">{words().stays}</p>
      <Field label={words().decision} hint={words().decisionHint} error={errors.at('decision')}>
        <TextInput value={form.decision} onInput={(decision) => setForm('decision', decision)} />
      </Field>
    </ActForm>
  )
}
