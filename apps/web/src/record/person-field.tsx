import { Combobox } from '@khoan-viec/ui/combobox'
import { Field } from '@khoan-viec/ui/form'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import { api } from '../api/index.ts'
import { recordWords } from './words.ts'

/** Whose acts are looked for, found by typing a part of the name. */
export function PersonField(props: { person: string; name: string | undefined; onChoose: (person: string) => void }) {
  const [text, setText] = createSignal('')
  const found = useQuery(() => ({
    queryKey: ['record', 'people', text()],
    queryFn: () => api.record.search.query({ text: text(), size: 1 }),
    enabled: text() !== '' && text() !== name(),
    placeholderData: keepPreviousData,
  }))
  // Who is chosen by an address alone is named by any of his acts.
  const chosen = useQuery(() => ({
    queryKey: ['record', 'person', props.person],
    queryFn: () => api.record.search.query({ person: props.person, size: 1 }),
    enabled: props.person !== '' && props.name === undefined,
  }))
  const name = () =>
    props.name ?? (chosen.isPending ? undefined : chosen.data?.entries.rows[0]?.person?.name) ?? props.person
  const value = () => (props.person === '' ? null : { value: props.person, label: name() })
  const options = () => {
    const people = found.isPending ? [] : (found.data?.people ?? [])
    const kept = value()
    return [
      ...(kept && people.every(({ id }) => id !== kept.value) ? [kept] : []),
      ...people.map(({ id, name: label }) => ({ value: id, label })),
    ]
  }
  return (
    <Field label={recordWords().search.person} filter>
      <Combobox
        value={value()}
        options={options()}
        onChange={(option) => props.onChoose(option?.value ?? '')}
        onSearch={(typed) => setText(typed.trim().slice(0, 100))}
        placeholder={recordWords().search.anybody}
      />
    </Field>
  )
}
