import type { yearParameter as parameter } from '@khoan-viec/protocol/cycle'
import { createSignal } from 'solid-js'
import { queries, sessionKey } from './query-cache.ts'

/** Of the address bar, and of everything that is asked. */
export const yearParameter: typeof parameter = 'cycle'

const [year, setYear] = createSignal(new URLSearchParams(location.search).get(yearParameter) ?? undefined)

/** The year that is looked at, by the cycle's id. Absent: the current one. */
export { year }

/** Looks at another year, or again at the current one: what was in sight is asked anew. */
export async function lookAtYear(cycle: string | undefined): Promise<void> {
  if (cycle === year()) return
  setYear(cycle)
  queries.removeQueries({ type: 'inactive' })
  await queries.invalidateQueries({ queryKey: sessionKey })
  await queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
}
