import type { Refusal } from '@khoan-viec/domain/core'
import { createSignal } from 'solid-js'
import { explainRefusal } from '../words/index.ts'

export type FieldErrors = {
  /** The sentence for one field; asking for it makes the field the place where its refusals are shown. */
  readonly at: (field: string) => string | undefined
  /** Faults found before sending, by field. */
  readonly setFaults: (faults: Readonly<Record<string, string>>) => void
  /** A refusal that belongs to no field on the screen. */
  readonly elsewhere: () => Refusal | undefined
}

/** The sentence for each of these texts that is still empty: all at once, before anything is sent. */
export const faultsOfEmpty = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) =>
      text.trim() === '' ? [[field, explainRefusal({ code: 'missing', field })]] : [],
    ),
  )

/** Puts what was refused into the field's own place. `explain` where the form can say more than the refusal's own sentence. */
export function useFieldErrors(
  refusal: () => Refusal | undefined,
  explain: (refusal: Refusal) => string = explainRefusal,
): FieldErrors {
  const shown = new Set<string>()
  const [faults, setFaults] = createSignal<Readonly<Record<string, string>>>({})
  return {
    at: (field) => {
      shown.add(field)
      const refused = refusal()
      return faults()[field] ?? (refused?.field === field ? explain(refused) : undefined)
    },
    setFaults,
    elsewhere: () => {
      const refused = refusal()
      return refused && !(refused.field !== undefined && shown.has(refused.field)) ? refused : undefined
    },
  }
}
