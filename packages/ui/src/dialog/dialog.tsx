import X from 'lucide-solid/icons/x'
import { createEffect, createUniqueId, Show, type JSX } from 'solid-js'
import { IconButton } from '../action/index.ts'
import { useUiWords } from '../words/index.ts'
import './dialog.css'

/**
 * A modal on the browser's own `<dialog>`: it holds the focus, closes on Escape and gives the focus back.
 * Its content is made when it opens and thrown away when it closes.
 */
export function Dialog(props: {
  open: boolean
  onClose: () => void
  title: string
  wide?: boolean | undefined
  /** The buttons, at the end. */
  actions?: JSX.Element
  children: JSX.Element
}) {
  const words = useUiWords()
  const titleId = createUniqueId()
  let dialog: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.open && dialog && !dialog.open) {
      dialog.showModal()
      // What is asked comes before the button that closes.
      dialog.querySelector<HTMLElement>('.dialog-body :is(input, select, textarea, button)')?.focus()
    }
    if (!props.open && dialog?.open) dialog.close()
  })
  return (
    <dialog
      ref={(element) => (dialog = element)}
      class="dialog"
      classList={{ 'dialog-wide': Boolean(props.wide) }}
      aria-labelledby={titleId}
      onClose={() => props.onClose()}
      onClick={(event) => {
        if (event.target === dialog) dialog.close()
      }}
    >
      <Show when={props.open}>
        <div class="dialog-head">
          <h2 id={titleId}>{props.title}</h2>
          <IconButton label={words().close} onPress={() => dialog?.close()}>
            <X size={20} aria-hidden="true" />
          </IconButton>
        </div>
        <div class="dialog-body">{props.children}</div>
        <Show when={props.actions}>{(actions) => <div class="dialog-foot">{actions()}</div>}</Show>
      </Show>
    </dialog>
  )
}
