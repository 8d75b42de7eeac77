import { Combobox as Kobalte } from '@kobalte/core/combobox'
import Check from 'lucide-solid/icons/check'
import ChevronsUpDown from 'lucide-solid/icons/chevrons-up-down'
import { Show } from 'solid-js'
import { useField } from '../form/field-context.ts'
import type { Option } from '../form/index.ts'
import { useUiWords } from '../words/index.ts'
import '../form/form.css'
import './combobox.css'

/** One of many, found by typing. With `onSearch` the caller brings the options that fit; without it they are filtered here. */
export function Combobox(props: {
  value: Option | null
  options: readonly Option[]
  onChange: (option: Option | null) => void
  onSearch?: ((text: string) => void) | undefined
  placeholder?: string | undefined
}) {
  const field = useField()
  const words = useUiWords()
  return (
    <Kobalte<Option>
      options={[...props.options]}
      optionValue="value"
      optionTextValue="label"
      optionLabel="label"
      value={props.value}
      onChange={props.onChange}
      onInputChange={(text) => props.onSearch?.(text)}
      defaultFilter={props.onSearch ? () => true : (option, text) => foldMarks(option.label).includes(foldMarks(text))}
      placeholder={props.placeholder ?? ''}
      allowsEmptyCollection
      triggerMode="focus"
      sameWidth
      gutter={4}
      itemComponent={(item) => (
        <Kobalte.Item item={item.item} class="combobox-item">
          <span>
            <Kobalte.ItemLabel>{item.item.rawValue.label}</Kobalte.ItemLabel>
            <Show when={item.item.rawValue.hint}>
              {(hint) => (
                <Kobalte.ItemDescription as="span" class="combobox-hint">
                  {hint()}
                </Kobalte.ItemDescription>
              )}
            </Show>
          </span>
          <Kobalte.ItemIndicator>
            <Check size={16} aria-hidden="true" />
          </Kobalte.ItemIndicator>
        </Kobalte.Item>
      )}
    >
      <Kobalte.Control class="combobox">
        <Kobalte.Input class="control" {...field} />
        <Kobalte.Trigger class="combobox-trigger" aria-label={words().search}>
          <ChevronsUpDown size={16} aria-hidden="true" />
        </Kobalte.Trigger>
      </Kobalte.Control>
      <Kobalte.Portal>
        <Kobalte.Content class="combobox-content">
          <Kobalte.Listbox class="combobox-list" />
          <Show when={props.options.length === 0}>
            <p class="combobox-empty">{words().nothingFound}</p>
          </Show>
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte>
  )
}

/** "dang" finds "Đảng": people type without marks when in a hurry. */
function foldMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()
}
