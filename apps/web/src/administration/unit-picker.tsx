import type { SuperiorFunction } from '@khoan-viec/domain/organisation'
import { Combobox } from '@khoan-viec/ui/combobox'
import type { Option } from '@khoan-viec/ui/form'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import { api } from '../api/index.ts'

/** A unit of a day, found by typing; two of one name are told apart by what stands above them. `more` stands before those found. */
export function UnitPicker(props: {
  value: Option | null
  onChange: (unit: Option | null) => void
  on?: string | undefined
  by?: SuperiorFunction | undefined
  more?: readonly Option[] | undefined
}) {
  const [text, setText] = createSignal('')
  const found = useQuery(() => ({
    queryKey: ['administration', 'units', text(), props.on, props.by],
    queryFn: () =>
      api.administration.units.query({
        text: text().trim().slice(0, 100),
        by: props.by ?? 'party',
        ...(props.on === undefined ? {} : { on: props.on }),
      }),
    placeholderData: keepPreviousData,
  }))
  const options = (): readonly Option[] => [
    ...(props.more ?? []),
    ...(found.data ?? []).map(({ unit, path }) => ({
      value: unit.code,
      label: unit.name,
      hint: [...path.map(({ name }) => name), unit.code].join(' › '),
    })),
  ]
  return <Combobox value={props.value} options={options()} onChange={props.onChange} onSearch={setText} />
}
