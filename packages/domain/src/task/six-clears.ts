import { checkDay, isBlank } from './check-text.ts'
import type { Registration } from './terms.ts'

export const clears = ['PERSON', 'WORK', 'TIME', 'RESPONSIBILITY', 'PRODUCT', 'AUTHORITY'] as const
export type Clear = (typeof clears)[number]

/** `field`: where to write what is missing. */
export type ClearCheck = { readonly clear: Clear; readonly ok: boolean; readonly field: keyof Registration }

/** The six clears of a registration ("6 rõ"), each with the field it depends on, for the form to show while one types. */
export function sixClears(registration: Registration): readonly ClearCheck[] {
  const said = (clear: Clear, field: 'leadPerson' | 'title' | 'responsibility' | 'authority'): ClearCheck => ({
    clear,
    ok: !isBlank(registration[field]),
    field,
  })
  const hasProduct = !isBlank(registration.product)
  return [
    said('PERSON', 'leadPerson'),
    said('WORK', 'title'),
    { clear: 'TIME', ok: checkDay('deadline', registration.deadline) === undefined, field: 'deadline' },
    said('RESPONSIBILITY', 'responsibility'),
    {
      clear: 'PRODUCT',
      ok: hasProduct && registration.indicators.length > 0,
      field: hasProduct ? 'indicators' : 'product',
    },
    said('AUTHORITY', 'authority'),
  ]
}
