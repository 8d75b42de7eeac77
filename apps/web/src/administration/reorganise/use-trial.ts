import type { Refusal } from '@khoan-viec/domain/core'
import { useQuery } from '@tanstack/solid-query'
import { createMemo } from 'solid-js'
import { api, refusalIn } from '../../api/index.ts'
import { commandOf, type ReorganisationForm } from './form.ts'

/** What the rules say of the decision as it is typed, asked while the last step is in sight; nothing is entered. */
export function useTrial(form: ReorganisationForm, isAsked: () => boolean) {
  const command = createMemo(() => commandOf(form))
  const query = useQuery(() => ({
    queryKey: ['administration', 'tryReorganisation', command()],
    queryFn: () => api.administration.tryReorganisation.query({ command: command() }),
    enabled: isAsked(),
    retry: false,
  }))
  const answer = () => (isAsked() && query.isSuccess ? query.data : undefined)
  return {
    query,
    answer,
    /** Of the rules, or of the wire, which never takes what has no form at all. */
    refusal: (): Refusal | undefined => {
      const answered = answer()
      if (answered) return 'refusal' in answered ? named(answered.refusal, answered.names) : undefined
      return isAsked() && query.isError ? refusalIn(query.error) : undefined
    },
  }
}

/** Units are called by their names in the sentence, not by their codes. */
const named = (refusal: Refusal, names: Readonly<Record<string, string>>): Refusal => ({
  ...refusal,
  ...(refusal.data
    ? { data: Object.fromEntries(Object.entries(refusal.data).map(([key, value]) => [key, names[value] ?? value])) }
    : {}),
})
