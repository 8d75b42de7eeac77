import type { momentParameter } from '@khoan-viec/protocol/past'
import { createSignal } from 'solid-js'
import { queries, sessionKey } from './query-cache.ts'
import { year, yearParameter } from './year.ts'

/** Of the address bar, and of everything that is asked. */
export const asOfParameter: typeof momentParameter = 'asOf'

const [asOf, setAsOf] = createSignal(new URLSearchParams(location.search).get(asOfParameter) ?? undefined)

/** The past moment at which the page looks, as addresses carry it: an entry's number or an instant. Absent: the present. */
export { asOf }

/** Looks at another moment, or again at the present: what was in sight is asked anew, and nothing of the other moment stays. */
export async function lookAt(moment: string | undefined): Promise<void> {
  if (moment === asOf()) return
  setAsOf(moment)
  queries.removeQueries({ type: 'inactive' })
  // The frame stays while it is asked again who looks.
  await queries.invalidateQueries({ queryKey: sessionKey })
  await queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
}

/** An address of ours, without its origin, at the moment and in the year that are looked at. */
export function atMoment(address: string): string {
  const url = new URL(address, location.href)
  const moment = asOf()
  if (moment !== undefined) url.searchParams.set(asOfParameter, moment)
  else url.searchParams.delete(asOfParameter)
  const shown = year()
  if (shown !== undefined) url.searchParams.set(yearParameter, shown)
  else url.searchParams.delete(yearParameter)
  return url.pathname + url.search + url.hash
}
