import { createUniqueId, Show, type JSX } from 'solid-js'
import './button.css'

interface PressProps {
  kind?: Kind | undefined
  size?: 'small' | undefined
  /** Under way: keeps its size, tells assistive technology, ignores further presses. */
  busy?: boolean | undefined
  expanded?: boolean | undefined
  popup?: 'dialog' | 'menu' | undefined
  onPress?: ((event: MouseEvent) => void) | undefined
}

type Kind = 'primary' | 'plain' | 'quiet'

export function Button(
  props: PressProps & {
    type?: 'button' | 'submit' | undefined
    /** The id of the form it submits, where it stands outside of it. */
    form?: string | undefined
    /** Why it may not be pressed yet, with the date. Shown beneath; the button stays reachable by keyboard. */
    blocked?: string | undefined
    /** For what explains itself, such as "next" on the last page. Everything else says why: `blocked`. */
    disabled?: boolean | undefined
    icon?: JSX.Element
    children: JSX.Element
  },
) {
  const reasonId = createUniqueId()
  return (
    <span class="button-place">
      <button
        type={props.type ?? 'button'}
        form={props.form}
        class={classOf(props.kind, props.size)}
        disabled={props.disabled}
        aria-busy={props.busy ? 'true' : undefined}
        aria-disabled={props.blocked ? 'true' : undefined}
        aria-describedby={props.blocked ? reasonId : undefined}
        aria-expanded={props.expanded}
        aria-haspopup={props.popup}
        onClick={(event) => pressUnless(Boolean(props.busy || props.blocked), event, props.onPress)}
      >
        {props.icon}
        <span>{props.children}</span>
      </button>
      <Show when={props.blocked}>
        {(reason) => (
          <span class="button-reason" id={reasonId}>
            {reason()}
          </span>
        )}
      </Show>
    </span>
  )
}

/** A button of an icon alone; `label` is its name for those who do not see the icon. */
export function IconButton(props: PressProps & { label: string; children: JSX.Element }) {
  return (
    <button
      type="button"
      class={`${classOf(props.kind ?? 'quiet', props.size)} button-icon`}
      aria-label={props.label}
      title={props.label}
      aria-busy={props.busy ? 'true' : undefined}
      aria-expanded={props.expanded}
      aria-haspopup={props.popup}
      onClick={(event) => pressUnless(Boolean(props.busy), event, props.onPress)}
    >
      {props.children}
    </button>
  )
}

/** Goes somewhere, and looks like the button it stands beside. */
export function LinkButton(props: {
  href: string
  kind?: Kind | undefined
  size?: 'small' | undefined
  icon?: JSX.Element
  children: JSX.Element
}) {
  return (
    <a class={classOf(props.kind, props.size)} href={props.href}>
      {props.icon}
      <span>{props.children}</span>
    </a>
  )
}

function pressUnless(held: boolean, event: MouseEvent, onPress: PressProps['onPress']) {
  if (held) event.preventDefault()
  else onPress?.(event)
}

function classOf(kind: Kind = 'plain', size?: 'small'): string {
  return ['button', kind !== 'plain' && `button-${kind}`, size && `button-${size}`].filter(Boolean).join(' ')
}
