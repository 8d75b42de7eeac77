import { plusDays } from '../calendar/index.ts'
import { checkDistinct, checkEach, checkText, refuse, type Refused } from '../core/index.ts'
import { checkSuperiors, checkUnitForm } from './check-unit.ts'
import {
  unitPosts,
  type Organisation,
  type Reorganisation,
  type Unit,
  type UnitChange,
  type UnitCode,
} from './organisation.ts'
import { endedBy } from './reorganised.ts'
import { unitOn } from './units.ts'

/** Units that one change may name. */
const UNITS_MOST = 60
const REASON_MOST = 500

type Of<Type extends UnitChange['type']> = Extract<UnitChange, { type: Type }>
type At<Change> = { readonly change: Change; readonly field: string }

/** One change by itself, and against the units as they stand on the eve and on the day. */
export function checkChange(
  state: Organisation,
  reorganisation: Reorganisation,
  { change, field }: At<UnitChange>,
): Refused | undefined {
  switch (change.type) {
    case 'CREATE':
      return checkUnitForm(`${field}.unit`, change.unit) ?? checkCodeFree(state, reorganisation, { change, field })
    case 'RENAME':
      return checkRename(state, reorganisation, { change, field })
    case 'MERGE':
      return checkMerge(state, reorganisation, { change, field })
    case 'SPLIT':
      return checkSplit(state, reorganisation, { change, field })
    case 'TRANSFER':
      return (
        checkList(`${field}.codes`, change.codes) ??
        checkEach(
          change.codes,
          (code, index) =>
            checkLiving(state, reorganisation, { code, field: `${field}.codes[${index}]` }) ??
            checkSuperiors(`${field}.superiors`, { code, superiors: change.superiors }),
        )
      )
    case 'ABOLISH':
      return (
        checkLiving(state, reorganisation, { code: change.code, field: `${field}.code` }) ??
        checkText(`${field}.reason`, change.reason, REASON_MOST)
      )
  }
}

/** A code may be used again once its unit is no more. */
function checkCodeFree({ units }: Organisation, { from }: Reorganisation, { change, field }: At<Of<'CREATE'>>) {
  const isTaken = (units[change.unit.code] ?? []).some(({ to }) => to === undefined || to >= from)
  return isTaken ? refuse('code-in-use', { field: `${field}.unit.code` }) : undefined
}

function checkRename(state: Organisation, reorganisation: Reorganisation, { change, field }: At<Of<'RENAME'>>) {
  const { type: _, code, ...other } = change
  const refused = checkLiving(state, reorganisation, { code, field: `${field}.code` })
  const standing = unitOn(state, code, reorganisation.from)
  if (refused || !standing) return refused
  const next: Unit = { ...standing, ...other }
  const isSame = JSON.stringify(next) === JSON.stringify(standing)
  const isOtherSide = unitPosts[next.kind] !== unitPosts[standing.kind]
  return (
    (isSame ? refuse('missing', { field: `${field}.name` }) : undefined) ??
    checkUnitForm(field, next) ??
    (isOtherSide ? refuse('malformed', { field: `${field}.kind` }) : undefined)
  )
}

const checkMerge = (state: Organisation, reorganisation: Reorganisation, { change, field }: At<Of<'MERGE'>>) =>
  checkList(`${field}.units`, change.units) ??
  (change.units.includes(change.into) ? refuse('into-itself', { field: `${field}.into` }) : undefined) ??
  checkEach(change.units, (code, index) =>
    checkLiving(state, reorganisation, { code, field: `${field}.units[${index}]` }),
  ) ??
  checkTarget(state, reorganisation, { code: change.into, field: `${field}.into` })

const checkSplit = (state: Organisation, reorganisation: Reorganisation, { change, field }: At<Of<'SPLIT'>>) =>
  checkLiving(state, reorganisation, { code: change.code, field: `${field}.code` }) ??
  checkList(`${field}.into`, change.into) ??
  (change.into.includes(change.code) ? refuse('into-itself', { field: `${field}.into` }) : undefined) ??
  (change.into.length + (change.goesOn ? 1 : 0) < 2
    ? refuse('split-into-one', { field: `${field}.into` })
    : undefined) ??
  checkEach(change.into, (code, index) =>
    checkTarget(state, reorganisation, { code, field: `${field}.into[${index}]` }),
  )

const checkList = (field: string, codes: readonly UnitCode[]): Refused | undefined =>
  codes.length === 0 ? refuse('missing', { field }) : checkDistinct(field, codes, UNITS_MOST)

type Named = { readonly code: UnitCode; readonly field: string }

/** A unit is changed that stood on the eve and would stand on the day. */
function checkLiving(state: Organisation, { from }: Reorganisation, { code, field }: Named): Refused | undefined {
  const periods = state.units[code]
  if (!periods) return refuse('not-found', { field })
  const lives = unitOn(state, code, plusDays(from, -1)) && unitOn(state, code, from)
  return lives ? undefined : refuse('not-alive', { field, data: { unit: code, ...lifeOf(periods) } })
}

/** What goes on with another is there on the day: it stood before, or the same decision makes it. */
function checkTarget(state: Organisation, { from, changes }: Reorganisation, { code, field }: Named) {
  if (changes.some((change) => change.type === 'CREATE' && change.unit.code === code)) return undefined
  const periods = state.units[code]
  if (!periods) return refuse('not-found', { field })
  const ends = changes.some((change) => endedBy(change).includes(code))
  return unitOn(state, code, from) && !ends
    ? undefined
    : refuse('not-alive', { field, data: { unit: code, ...lifeOf(periods) } })
}

const lifeOf = (periods: readonly Unit[]): Readonly<Record<string, string>> => {
  const to = periods.at(-1)?.to
  return { from: periods[0]?.from ?? '', ...(to === undefined ? {} : { to }) }
}
