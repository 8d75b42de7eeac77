import { Combobox } from '@khoan-viec/ui/combobox'
import { Field, type Option } from '@khoan-viec/ui/form'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import { api } from '../api/index.ts'
import { whyWords } from './words.ts'

/** Whose rights are asked about, found by a part of the name. */
export function PersonField(props: { person: Option | null; onChoose: (person: Option | null) => void }) {
  const [text, setText] = createSignal('')
  const found = useQuery(() => ({
    queryKey: ['rights', 'people', text()],
    queryFn: () => api.record.search.query({ text: text(), size: 1 }),
    enabled: text() !== '' && text() !== props.person?.label,
    placeholderData: keepPreviousData,
  }))
  const options = (): readonly Option[] => {
    const people = (found.isPending ? [] : (found.data?.people ?? [])).map(({ id, name }) => ({
      value: id,
      label: name,
    }))
    const kept = props.person
    return kept && people.every(({ value }) => value !== kept.value) ? [kept, ...people] : people
  }
  return (
    <Field label={whyWords().person} hint={whyWords().personHint}>
      <Combobox
        value={props.person}
        options={options()}
        onChange={(option) => props.onChoose(option)}
        onSearch={(typed) => setText(typed.trim().slice(0, 100))}
        placeholder={whyWords().choose}
      />
    </Field>
  )
}
