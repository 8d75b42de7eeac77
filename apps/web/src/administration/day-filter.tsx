import { superiorFunctions, type SuperiorFunction } from '@khoan-viec/domain/organisation'
import { DateInput, Field, Select } from '@khoan-viec/ui/form'
import { useToday } from '../app/index.ts'
import type { Asked } from './address.ts'
import { administrationWords } from './words.ts'

/** As on which day, and by which function: both stand in the address, so that a link shows the same to a colleague. */
export function DayFilter(props: {
  asked: Asked
  onChange: (asked: { on?: string | null; by?: string | null }) => void
}) {
  const today = useToday()
  const words = () => administrationWords()
  return (
    <>
      <Field label={words().filters.on} filter>
        <DateInput
          value={props.asked.on ?? today()}
          onInput={(on) => on !== '' && props.onChange({ on: on === today() ? null : on })}
        />
      </Field>
      <Field label={words().filters.by} filter>
        <Select<SuperiorFunction>
          value={props.asked.by}
          options={superiorFunctions.map((value) => ({ value, label: words().functions[value] }))}
          onChange={(by) => props.onChange({ by: by === 'party' ? null : by })}
        />
      </Field>
    </>
  )
}
