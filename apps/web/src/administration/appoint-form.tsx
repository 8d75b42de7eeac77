import { bases, type Basis, type Post, type Unit, unitPosts } from '@khoan-viec/domain/organisation'
import { Combobox } from '@khoan-viec/ui/combobox'
import { Checkbox, DateInput, Field, type Option, RadioGroup, Select, TextInput } from '@khoan-viec/ui/form'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors } from '../room/index.ts'
import { terms } from '../words/index.ts'
import { newPersonId } from './new-person-id.ts'
import { UnitsPicker } from './units-picker.tsx'
import { type Said, useOrganisationSend } from './use-organisation-send.ts'
import { administrationWords } from './words.ts'

type Form = {
  known: Option | null
  isNew: boolean
  /** Of a new person: an id that tells nothing of the name, and stays the same however often it is sent. */
  id: string
  name: string
  post: Post | ''
  basis: Basis
  from: string
  to: string
  area: Option[]
  decision: string
}

const empty = (): Form => ({
  known: null,
  isNew: false,
  id: newPersonId(),
  name: '',
  post: '',
  basis: 'FULL',
  from: '',
  to: '',
  area: [],
  decision: '',
})

/** Somebody known or new comes into a post of the unit. */
export function AppointForm(props: { unit: Unit; onClose: () => void }) {
  const words = () => administrationWords()
  const [form, setForm, clear] = createDraft<Form>(() => `appoint/${props.unit.code}`, empty)
  const sending = useOrganisationSend()
  const errors = useFieldErrors(() => sending.refusal)
  const compose = (): Said | undefined => {
    const person = form.isNew
      ? { id: form.id, name: form.name.trim() }
      : { id: form.known?.value ?? '', name: form.known?.label ?? '' }
    const faults = faultsOfEmpty({
      [form.isNew ? 'person.name' : 'person.id']: form.isNew ? person.name : person.id,
      post: form.post,
      from: form.from,
      decision: form.decision,
    })
    errors.setFaults(faults)
    if (Object.keys(faults).length > 0 || form.post === '') return undefined
    return {
      type: 'appoint',
      person,
      post: form.post,
      unit: props.unit.code,
      from: form.from,
      ...(form.to === '' ? {} : { to: form.to }),
      basis: form.basis,
      ...(form.post === 'AREA_OFFICER' ? { area: form.area.map(({ value }) => value) } : {}),
      decision: form.decision.trim(),
    }
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={words().appoint.send}
      done={words().appoint.sent}
      compose={compose}
      onDone={() => {
        clear()
        props.onClose()
      }}
      onCancel={() => props.onClose()}
    >
      <Show
        when={form.isNew}
        fallback={
          <Field label={words().appoint.known} hint={words().appoint.knownHint} error={errors.at('person.id')}>
            <PersonPicker value={form.known} onChange={(known) => setForm('known', known)} />
          </Field>
        }
      >
        <Field label={words().appoint.name} error={errors.at('person.name')}>
          <TextInput value={form.name} onInput={(name) => setForm('name', name)} autocomplete="off" />
        </Field>
      </Show>
      <Checkbox checked={form.isNew} onChange={(isNew) => setForm('isNew', isNew)} label={words().appoint.isNew} />
      <Field label={words().appoint.post} error={errors.at('post')}>
        <Select<Post>
          value={form.post}
          placeholder={words().appoint.choosePost}
          options={unitPosts[props.unit.kind].map((value) => ({ value, label: terms().post[value] }))}
          onChange={(post) => setForm('post', post)}
        />
      </Field>
      <RadioGroup<Basis>
        label={words().appoint.basis}
        value={form.basis}
        options={bases.map((value) => ({ value, label: words().bases[value] }))}
        error={errors.at('basis')}
        onChange={(basis) => setForm('basis', basis)}
      />
      <Field label={words().appoint.from} error={errors.at('from')}>
        <DateInput value={form.from} onInput={(from) => setForm('from', from)} />
      </Field>
      <Field label={words().appoint.to} error={errors.at('to')} optional>
        <DateInput value={form.to} onInput={(to) => setForm('to', to)} />
      </Field>
      <Show when={form.post === 'AREA_OFFICER'}>
        <Field label={words().appoint.area} error={errors.at('area')} optional>
          <UnitsPicker values={form.area} onChange={(area) => setForm('area', [...area])} />
        </Field>
      </Show>
      <Field label={words().appoint.decision} hint={words().appoint.decisionHint} error={errors.at('decision')}>
        <TextInput value={form.decision} onInput={(decision) => setForm('decision', decision)} autocomplete="off" />
      </Field>
    </ActForm>
  )
}

function PersonPicker(props: { value: Option | null; onChange: (person: Option | null) => void }) {
  const [text, setText] = createSignal('')
  const found = useQuery(() => ({
    queryKey: ['administration', 'people', text()],
    queryFn: () => api.administration.people.query({ text: text().trim().slice(0, 100) }),
    placeholderData: keepPreviousData,
  }))
  const options = () => (found.data ?? []).map(({ id, name }) => ({ value: id, label: name, hint: id }))
  return <Combobox value={props.value} options={options()} onChange={props.onChange} onSearch={setText} />
}
