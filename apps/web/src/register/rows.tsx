import { IconButton } from '@khoan-viec/ui/action'
import X from 'lucide-solid/icons/x'
import type { JSX } from 'solid-js'

/** One of several things of a kind within the form: an indicator, a milestone, a request. */
export function FormRow(props: {
  name: string
  remove: string
  onRemove?: (() => void) | undefined
  children: JSX.Element
}) {
  return (
    <fieldset class="form-row">
      <legend class="form-row-name">{props.name}</legend>
      <div class="form-row-fields">{props.children}</div>
      {props.onRemove && (
        <div class="form-row-remove">
          <IconButton label={props.remove} size="small" onPress={props.onRemove}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </fieldset>
  )
}
