import { listTenuresIn } from '@khoan-viec/db/people'
import { findUnit, listPaths, listPeriods, listUnder, listUnitNames, unitOf } from '@khoan-viec/db/unit'
import {
  gapsIn,
  isBelow,
  isContracting,
  nextCodeBelow,
  singlePosts,
  superiorFunctions,
  type SuperiorFunction,
  unitPosts,
} from '@khoan-viec/domain/organisation'
import type { UnitHistory } from '@khoan-viec/protocol/administration'
import { listSuccessionRows } from '../rows/index.ts'
import { notFound, type Viewer } from '../trpc/index.ts'

/** A commune after the mergers has some sixty villages, and about as many cells. */
const BELOW_MOST = 1_000

type Asked = { readonly code: string; readonly on: string; readonly by: SuperiorFunction }

/** Everything that became of one unit: how it stood when, by which decisions, from what and into what, with whom. @throws Refused `not-found` */
export async function viewUnitHistory({ house: { db } }: Viewer, { code, on, by }: Asked): Promise<UnitHistory> {
  const row = await findUnit(db, code, on)
  if (!row) throw notFound()
  const unit = unitOf(row)
  const isThere = unit.from <= on && (unit.to === undefined || on <= unit.to)
  const day = isThere ? on : (unit.to ?? unit.from)
  const names = await listUnitNames(db, day)
  const named = (of: string) => ({ code: of, name: names.get(of) ?? of })
  const periods = await listPeriods(db, [code])
  const tenures = await listTenuresIn(db, [code])
  const life = { from: periods[0]?.from ?? unit.from, ...lifeEnd(periods) }
  return {
    unit,
    isThere,
    path: (await listPaths(db, [unit], { by, on: day })).get(code) ?? [],
    superiors: Object.fromEntries(
      superiorFunctions.flatMap((each) => {
        const superior = unit.superiors[each]
        return superior === undefined ? [] : [[each, named(superior)]]
      }),
    ),
    periods,
    successions: await listSuccessionRows(db, code, day),
    tenures,
    areaNames: Object.fromEntries(tenures.flatMap(({ area = [] }) => area.map((each) => [each, named(each).name]))),
    gaps: singlePosts
      .filter((post) => unitPosts[unit.kind].includes(post))
      .flatMap((post) => gapsIn(tenures, post, life)),
    ...(isContracting(unit) ? { below: await below({ under: code, by, on: day }) } : {}),
  }

  async function below(asked: Parameters<typeof listUnder>[1]): Promise<NonNullable<UnitHistory['below']>> {
    const units = (await listUnder(db, asked, BELOW_MOST)).map((row) => row.unit).filter(isBelow)
    return { units, nextCode: nextCodeBelow(code, names.keys()) }
  }
}

function lifeEnd(periods: readonly { readonly to?: string }[]): { readonly to?: string } {
  const to = periods.at(-1)?.to
  return to === undefined ? {} : { to }
}
