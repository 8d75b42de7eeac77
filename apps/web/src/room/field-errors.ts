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

/** Puts what was refused into the field's own place. */
export function useFieldErrors(refusal: () => Refusal | undefined): FieldErrors {
  const shown = new Set<string>()
  const [faults, setFaults] = createSignal<Readonly<Record<string, string>>>({})
  return {
    at: (field) => {
      shown.add(field)
      const refused = refusal()
      return faults()[field] ?? (refused?.field === field ? explainRefusal(refused) : undefined)
    },
    setFaults,
    elsewhere: () => {
      const refused = refusal()
      return refused && !(refused.field !== undefined && shown.has(refused.field)) ? refused : undefined
    },
  }
}
