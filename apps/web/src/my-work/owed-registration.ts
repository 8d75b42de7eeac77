import type { Window } from '@khoan-viec/domain/cycle'
import type { Awaited } from './arrange.ts'

/** While the window is open a head is reminded to register: no stream asks for it, since nothing has been sent yet. */
export function owedRegistration(
  unit: string | undefined,
  window: Window | undefined,
  today: string,
): readonly Awaited[] {
  if (unit === undefined || window === undefined || today < window.opens || today > window.closes) return []
  return [{ key: 'register', kind: 'register', due: window.closes, about: {}, unit }]
}
