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
    enabled: text() !== '' && text() !== props.name,
    placeholderData: keepPreviousData,
  }))
  const options = () => {
    const people = found.isPending ? [] : (found.data?.people ?? [])
    return people.map(({ id, name }) => ({ value: id, label: name }))
  }
  return (
    <Field label={recordWords().search.person} filter>
      <Combobox
        value={props.person ? { value: props.person, label: props.name ?? props.person } : null}
        options={options()}
        onChange={(option) => props.onChoose(option?.value ?? '')}
        onSearch={(typed) => setText(typed.trim().slice(0, 100))}
        placeholder={recordWords().search.anybody}
      />
    </Field>
  )
}
