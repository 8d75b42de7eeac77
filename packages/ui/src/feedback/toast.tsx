import X from 'lucide-solid/icons/x'
import { createSignal, For } from 'solid-js'
import { IconButton } from '../action/index.ts'
import { useUiWords } from '../words/index.ts'
import './feedback.css'

interface Toast {
  id: number
  text: string
}

const lifeMilliseconds = 6000
const [toasts, setToasts] = createSignal<readonly Toast[]>([])
const [spoken, setSpoken] = createSignal('')
let last = 0

/** Says that something was done, to eyes and ears, and goes away by itself. Never for refusals: those stay in their place. */
export function showToast(text: string) {
  last += 1
  const id = last
  setToasts((shown) => [...shown.slice(-2), { id, text }])
  setTimeout(() => dropToast(id), lifeMilliseconds)
}

/** Says it to screen readers alone: results of a search, a sorted table. */
export function announce(text: string) {
  setSpoken('')
  queueMicrotask(() => setSpoken(text))
}

/** Stands once in the application. */
export function LiveRegion() {
  const words = useUiWords()
  return (
    <>
      <div class="visually-hidden" aria-live="polite">
        {spoken()}
      </div>
      <div class="toasts" aria-live="polite">
        <For each={toasts()}>
          {(toast) => (
            <div class="toast">
              <span>{toast.text}</span>
              <IconButton label={words().close} size="small" onPress={() => dropToast(toast.id)}>
                <X size={16} aria-hidden="true" />
              </IconButton>
            </div>
          )}
        </For>
      </div>
    </>
  )
}

function dropToast(id: number) {
  setToasts((shown) => shown.filter((toast) => toast.id !== id))
}
