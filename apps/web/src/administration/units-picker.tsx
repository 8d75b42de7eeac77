import { IconButton } from '@khoan-viec/ui/action'
import type { Option } from '@khoan-viec/ui/form'
import X from 'lucide-solid/icons/x'
import { For } from 'solid-js'
import { UnitPicker } from './unit-picker.tsx'
import { administrationWords } from './words.ts'

/** Several units: those chosen as a list, and one more found by typing. */
export function UnitsPicker(props: {
  values: readonly Option[]
  onChange: (units: readonly Option[]) => void
  on?: string | undefined
  more?: readonly Option[] | undefined
}) {
  const words = () => administrationWords().reorganise
  const add = (unit: Option | null) => {
    if (unit && !props.values.some(({ value }) => value === unit.value)) props.onChange([...props.values, unit])
  }
  return (
    <div class="administration-chosen">
      <UnitPicker value={null} onChange={add} on={props.on} more={props.more} />
      <ul>
        <For each={props.values}>
          {(unit) => (
            <li>
              <span>{unit.label}</span>
              <IconButton
                size="small"
                label={words().drop(unit.label)}
                onPress={() => props.onChange(props.values.filter(({ value }) => value !== unit.value))}
              >
                <X size={16} aria-hidden="true" />
              </IconButton>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
