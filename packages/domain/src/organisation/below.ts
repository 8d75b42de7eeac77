import type { Unit, UnitCode, UnitForm, UnitKind } from './organisation.ts'
import { alike } from './shape-before.ts'

/** What stands below a commune or ward: it carries parts of that unit's contracts, and never contracts or is graded itself. */
export const kindsBelow = ['CELL', 'VILLAGE'] as const satisfies readonly UnitKind[]
export type KindBelow = (typeof kindsBelow)[number]

/** Units that register and sign; the authority and the cells and villages below do not. */
export const isContracting = ({ kind }: Pick<Unit, 'kind'>): boolean => kind === 'COMMUNE' || kind === 'WARD'

export const isBelow = ({ kind }: Pick<Unit, 'kind'>): boolean => kindsBelow.some((each) => each === kind)

/** A cell or village as it stands under its unit in everything: nobody else ranks it or contracts with it. */
export const formBelow = (
  unit: UnitCode,
  { code, name, kind }: { readonly code: UnitCode; readonly name: string; readonly kind: KindBelow },
): UnitForm => ({ code, name, kind, collective: name, group: GROUP_BELOW, superiors: alike(unit) })

/** Nothing below is ranked by the authority, so one group serves, beside those of the units that are. */
const GROUP_BELOW = 'chi-bo-thon-khoi'

const NUMBER = /^\d{1,6}$/
const DIGITS = 2

/** A code that nothing bears or ever bore: the unit's own and a running number, such as `quynh-vinh.03`. */
export function nextCodeBelow(unit: UnitCode, codes: Iterable<UnitCode>): UnitCode {
  const start = `${unit}.`
  let last = 0
  for (const code of codes) {
    const rest = code.startsWith(start) ? code.slice(start.length) : ''
    if (NUMBER.test(rest)) last = Math.max(last, Number(rest))
  }
  return `${start}${String(last + 1).padStart(DIGITS, '0')}`
}
