import { checkEach, refuse, type Refused } from '../core/index.ts'
import { codesIn } from './codes-in.ts'
import { superiorFunctions, type Organisation, type Reorganisation, type Unit, type UnitCode } from './organisation.ts'
import { endedBy, reorganised } from './reorganised.ts'
import { findCycle, findShortSuperior } from './tree.ts'
import { unitOn } from './units.ts'

/** After the decision nothing stands above itself on any day, and nobody under what is no more. */
export function checkTreeAfter(state: Organisation, reorganisation: Reorganisation): Refused | undefined {
  const { units } = reorganised(state, reorganisation)
  return (
    checkNewSuperiors(units, reorganisation) ??
    checkOrphans(units, reorganisation) ??
    checkCycles(units, reorganisation)
  )
}

/** Superiors that the decision names last as long as those they are given to. */
const checkNewSuperiors = (units: Organisation['units'], { changes, from }: Reorganisation): Refused | undefined =>
  checkEach(changes, (change, index) => {
    if (change.type !== 'CREATE' && change.type !== 'TRANSFER') return undefined
    const field = change.type === 'CREATE' ? `changes[${index}].unit.superiors` : `changes[${index}].superiors`
    for (const code of codesIn(change)) {
      const unit = unitOn({ units }, code, from)
      const short = unit && findShortSuperior(units, unit, from)
      if (short)
        return refuse('superior-ends', {
          field: `${field}.${short}`,
          data: { unit: code, superior: unit.superiors[short] ?? '' },
        })
    }
    return undefined
  })

/** Whoever stood under a unit that ends goes under another by the same decision, or ends with it. */
const checkOrphans = (units: Organisation['units'], { changes, from }: Reorganisation): Refused | undefined => {
  const [orphan] = orphansIn(units, { changes, from })
  return (
    orphan &&
    refuse('superior-ends', {
      field: `changes[${orphan.change}]`,
      data: { unit: orphan.unit.code, superior: orphan.superior },
    })
  )
}

export type Orphan = {
  readonly unit: Unit
  /** Which change of the decision ends its superior. */
  readonly change: number
  readonly superior: UnitCode
}

/** Units of which the decision ends a superior, and says nothing more: what it would have to say of them. */
export const orphansOf = (state: Organisation, reorganisation: Reorganisation): readonly Orphan[] =>
  orphansIn(reorganised(state, reorganisation).units, reorganisation)

const orphansIn = (
  units: Organisation['units'],
  { changes, from }: Pick<Reorganisation, 'changes' | 'from'>,
): readonly Orphan[] =>
  changes.flatMap((each, change) => {
    const ended = endedBy(each)
    if (ended.length === 0) return []
    return Object.values(units)
      .flat()
      .flatMap((unit) => {
        if (unit.to !== undefined && unit.to < from) return []
        const superior = superiorFunctions
          .map((by) => unit.superiors[by])
          .find((code) => code !== undefined && ended.includes(code))
        return superior === undefined ? [] : [{ unit, change, superior }]
      })
  })

function checkCycles(units: Organisation['units'], { changes, from }: Reorganisation): Refused | undefined {
  return checkEach(changes, (change, index) => {
    if (change.type !== 'CREATE' && change.type !== 'TRANSFER') return undefined
    const found = findCycle(units, codesIn(change), from)
    const field = `changes[${index}]${change.type === 'CREATE' ? '.unit' : ''}.superiors`
    return (
      found &&
      refuse('cyclic-superiors', { field: `${field}.${found.function}`, data: { unit: found.unit, from: found.day } })
    )
  })
}
