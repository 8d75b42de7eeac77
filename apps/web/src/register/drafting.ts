import { createEffect, createSignal, onCleanup, on } from 'solid-js'
import { api } from '../api/index.ts'
import type { RegistrationForm } from './form.ts'

/** After typing has rested this long the draft is kept. */
const REST_MS = 800
const AGAIN_AFTER_MS = 5000

export type Keeping = { readonly state: 'FRESH' | 'SAVING' | 'SAVED' | 'HELD'; readonly at?: string }

/** What a draft's body holds beside the form. */
export type DraftBody = {
  readonly form: RegistrationForm
  readonly unit: string
  readonly ground: string
  readonly mode: 'SUBMIT' | 'ADD' | 'CORRECT'
  readonly task?: string
}

/** Reads a draft's body; undefined for what an older version of the form left behind. */
export function readDraft(body: string): DraftBody | undefined {
  try {
    const read: unknown = JSON.parse(body)
    const isWhole = typeof read === 'object' && read !== null && 'form' in read && 'mode' in read
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this form alone writes drafts of its kind, under the writer's own account
    return isWhole ? (read as DraftBody) : undefined
  } catch {
    return undefined
  }
}

/** Keeps what is typed on the server, and on this device for as long as the server does not answer. */
export function createKeeping(id: string, body: () => DraftBody) {
  const [keeping, setKeeping] = createSignal<Keeping>({ state: 'FRESH' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  let isPending = false
  const save = async (text: string) => {
    isPending = false
    setKeeping({ state: 'SAVING' })
    const { unit } = body()
    try {
      const { updatedAt } = await api.draft.save.mutate({
        id,
        kind: 'registration',
        body: text,
        ...(unit === '' ? {} : { unit }),
      })
      localStorage.removeItem(placeOf(id))
      if (!isOver) setKeeping({ state: 'SAVED', at: updatedAt })
    } catch {
      hold(id, text)
      setKeeping({ state: 'HELD' })
      if (!isOver) timer = setTimeout(() => void save(JSON.stringify(body())), AGAIN_AFTER_MS)
    }
  }
  createEffect(
    on(
      () => JSON.stringify(body()),
      (text) => {
        isPending = true
        clearTimeout(timer)
        timer = setTimeout(() => void save(text), REST_MS)
      },
      { defer: true },
    ),
  )
  const forget = async () => {
    isOver = true
    clearTimeout(timer)
    localStorage.removeItem(placeOf(id))
    await api.draft.remove.mutate({ id }).catch(() => undefined)
  }
  onCleanup(() => {
    clearTimeout(timer)
    // Whoever leaves while typing loses nothing.
    if (isPending && !isOver) void save(JSON.stringify(body()))
    isOver = true
  })
  return { keeping, forget }
}

/** What this device held back when the server did not answer. */
export const heldDraft = (id: string): string | null => localStorage.getItem(placeOf(id))

function hold(id: string, text: string) {
  try {
    localStorage.setItem(placeOf(id), text)
  } catch {
    // A browser that keeps nothing: the page itself still holds what was typed.
  }
}

const placeOf = (id: string): string => `khoan-viec.draft.${id}`
