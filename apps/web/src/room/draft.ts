import { createEffect, untrack } from 'solid-js'
import { createStore, unwrap, type SetStoreFunction } from 'solid-js/store'
import { useSession } from '../app/session/index.ts'

/**
 * What one is typing, kept in this browser until it is sent, so that no closed tab or lost connection costs it.
 * `about` names the stream and the command; the seat is added, because one browser may serve several.
 */
export function createDraft<Form extends object>(
  about: () => string,
  begin: () => Form,
): readonly [Form, SetStoreFunction<Form>, () => void] {
  const session = useSession()
  const initial = untrack(begin)
  const key = untrack(() => `khoan-viec.typing/${session.seat?.id ?? ''}/${about()}`)
  const [form, setForm] = createStore<Form>({ ...initial, ...remembered<Form>(key) })
  let isSent = false
  const untouched = JSON.stringify(initial)
  createEffect(() => {
    const now = JSON.stringify(form)
    if (isSent) return
    if (now === untouched) forget(key)
    else remember(key, JSON.stringify(unwrap(form)))
  })
  const clear = () => {
    isSent = true
    forget(key)
  }
  return [form, setForm, clear]
}

function remembered<Form>(key: string): Partial<Form> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    // Only this module writes under the key, so it is the form's own.
    return typeof kept === 'object' && kept !== null ? (kept as Partial<Form>) : {}
  } catch {
    return {}
  }
}

function remember(key: string, text: string) {
  try {
    localStorage.setItem(key, text)
  } catch {
    // A browser that keeps nothing still lets one send what stands on the screen.
  }
}

function forget(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
