import { plusDays } from '../../../calendar/index.ts'
import type { Organisation, Superiors, Unit, UnitCode } from '../../organisation.ts'
import { periodOn } from '../../units.ts'
import type { Origin } from './judge-list.ts'
import { codeBefore, codeSince, LIST_DAY, type ListedCommune, type ListedProvince } from './national-list.ts'
import type { UnitPlan } from './province-plan.ts'

type Found = Omit<UnitPlan, 'listed' | 'name'>

/** What the record has of the units of a list: under the code of the list, or under its own where it was entered by hand. */
export class StandingUnits {
  private readonly units: Organisation['units']
  private readonly byName = new Map<string, Unit[]>()

  constructor({ units }: Pick<Organisation, 'units'>) {
    this.units = units
    for (const period of Object.values(units).flat()) {
      const there = this.byName.get(plain(period.name))
      if (there) there.push(period)
      else this.byName.set(plain(period.name), [period])
    }
  }

  province({ code, name }: ListedProvince): Found {
    return this.find(
      { code: codeSince(code), names: [name, fullName(name)], day: LIST_DAY },
      ({ kind, to }) => kind === 'PROVINCE' && to === undefined,
    )
  }

  commune({ code, name }: ListedCommune, province: UnitCode): Found {
    return this.find(
      { code: codeSince(code), names: [name], day: LIST_DAY },
      ({ superiors, to }) => isUnder(superiors, [province]) && (to === undefined || to >= LIST_DAY),
    )
  }

  /** A namesake in another district is another unit. */
  origin({ code, name, district }: Origin): Found {
    const day = plusDays(LIST_DAY, -1)
    return this.find({ code: codeBefore(code), names: [name], day }, ({ superiors, from, to }) => {
      const above = Object.values(superiors).map((each) => periodOn(this.units[each] ?? [], day)?.name ?? '')
      return from <= day && (to === undefined || to >= day) && above.map(plain).includes(plain(district))
    })
  }

  private find(
    { code, names, day }: { readonly code: UnitCode; readonly names: readonly string[]; readonly day: string },
    isIt: (unit: Unit) => boolean,
  ): Found {
    const known = this.units[code]
    if (known) return compare(code, known, { names, day })
    const other = names.flatMap((name) => this.byName.get(plain(name)) ?? []).find(isIt)
    return other ? { code: other.code, outcome: 'UNCHANGED' } : { code, outcome: 'NEW' }
  }
}

/** Whether the record has it as the list does: of that name on its day, and the same ever since. */
function compare(
  code: UnitCode,
  periods: readonly Unit[],
  { names, day }: { readonly names: readonly string[]; readonly day: string },
): Found {
  const last = periods.at(-1)
  const then = periodOn(periods, day)
  const isSame = [then, day === LIST_DAY ? last : then].every(
    (unit) => unit && names.map(plain).includes(plain(unit.name)),
  )
  const isGone = day === LIST_DAY && last?.to !== undefined
  if (!last || (isSame && !isGone)) return { code, outcome: 'UNCHANGED' }
  const { name, from, to } = last
  return { code, outcome: 'DIFFERS', recorded: { name, from, ...(to === undefined ? {} : { to }) } }
}

/** Names are the same however they begin: "phường Tân Mai" in a sentence is "Phường Tân Mai". */
const plain = (name: string): string => name.normalize('NFC').toLowerCase()

const isUnder = (superiors: Superiors, codes: readonly UnitCode[]): boolean =>
  Object.values(superiors).some((each) => codes.includes(each))

/** The list writes "Nghệ An" and "Thành phố Huế". */
export const fullName = (name: string): string => (/^(Thành phố|Tỉnh) /.test(name) ? name : `Tỉnh ${name}`)
