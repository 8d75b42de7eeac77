import type { Option } from '@khoan-viec/ui/form'
import { ChosenList } from '../room/index.ts'
import { UnitPicker } from './unit-picker.tsx'

/** Several units: those chosen as a list, and one more found by typing. */
export function UnitsPicker(props: {
  values: readonly Option[]
  onChange: (units: readonly Option[]) => void
  on?: string | undefined
  more?: readonly Option[] | undefined
}) {
  const add = (unit: Option | null) => {
    if (unit && !props.values.some(({ value }) => value === unit.value)) props.onChange([...props.values, unit])
  }
  return (
    <div class="administration-chosen">
      <UnitPicker value={null} onChange={add} on={props.on} more={props.more} />
      <ChosenList values={props.values} onChange={props.onChange} />
    </div>
  )
}
