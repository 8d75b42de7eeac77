import { openScratch } from '@khoan-viec/db/connection'
import { rowOfUnit } from '@khoan-viec/db/facts'
import { migrateRecord } from '@khoan-viec/db/migrations'
import { searchPeople } from '@khoan-viec/db/people'
import type { Database } from '@khoan-viec/db/schema'
import { findUnit, listPaths, listUnder, listUnitNames, listUnits, unitOf } from '@khoan-viec/db/unit'
import { fold } from '@khoan-viec/domain/core'
import { alike, type Unit, type UnitForm } from '@khoan-viec/domain/organisation'
import type { Kysely } from 'kysely'
import { spreadOf, timeOnce } from './measure.ts'
import { print } from './print.ts'

const REFORM_DAY = '2025-07-01'
const EVE = '2025-06-30'
const TODAY = '2026-03-01'
const ROUNDS = 50
const WARM = 5

/** A province alone, and the nation after the reform. */
const sizes = [
  { provinces: 1, communes: 130, people: 400 },
  { provinces: 34, communes: 3_366, people: 10_000 },
]

/** What the screens of the administration ask of the database, with as many units and people as there may be. */
export async function benchUnits(): Promise<void> {
  for (const { provinces, communes, people } of sizes) {
    const db = openScratch<Database>()
    try {
      await migrateRecord(db)
      await writeUnits(db, provinces, communes)
      await writePeople(db, people)
      print(`${provinces + communes} units, ${people} people:`, '')
      await measure(db)
    } finally {
      await db.destroy()
    }
  }
}

async function measure(db: Kysely<Database>): Promise<void> {
  const first = { page: 1, size: 40, column: 'name_fold', descending: false } as const
  const asked = { by: 'party', on: TODAY } as const
  const works: Readonly<Record<string, () => Promise<unknown>>> = {
    'a search without diacritics, with what is above': async () => {
      const { rows } = await listUnits(db, { text: 'phuong so 1', on: TODAY }, first)
      return listPaths(db, rows.map(unitOf), asked)
    },
    'the roots of the tree': () => listUnder(db, { ...asked, under: undefined }, 1_000),
    'those under a province': () => listUnder(db, { ...asked, under: 'p0' }, 1_000),
    'those under a province, before the reform': () => listUnder(db, { ...asked, on: EVE, under: 'p0' }, 1_000),
    'one unit as on a day': () => findUnit(db, 'c1', EVE),
    'the names of all units': () => listUnitNames(db, TODAY),
    'a search of people': () => searchPeople(db, 'nguyen thi 9', { most: 40 }),
  }
  for (const [what, work] of Object.entries(works)) {
    const times: number[] = []
    for (let round = 0; round < WARM + ROUNDS; round++) {
      const { clock } = await timeOnce(work)
      if (round >= WARM) times.push(clock)
    }
    const { p50, p99 } = spreadOf(times)
    print(`  ${what}`, `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`)
  }
}

const form = (code: string, name: string, superior?: string): UnitForm => ({
  code,
  name,
  kind: superior === undefined ? 'PROVINCE' : 'WARD',
  collective: `Đảng ủy ${name}`,
  group: 'xa-phuong',
  superiors: superior === undefined ? {} : alike(superior),
})

/** Every commune stood otherwise before the reform: two periods each. */
async function writeUnits(db: Kysely<Database>, provinces: number, communes: number): Promise<void> {
  const decision = { number: '1/NQ-UBTVQH15', date: '2025-06-16', body: 'Ủy ban Thường vụ Quốc hội' }
  const units: Unit[] = [
    ...Array.from({ length: provinces }, (_, n) => ({ ...form(`p${n}`, `Tỉnh số ${n}`), from: '2013-06-01' })),
    ...Array.from({ length: communes }, (_, n): readonly Unit[] => {
      const superior = `p${n % provinces}`
      return [
        { ...form(`c${n}`, `Xã số ${n}`, superior), from: '2013-06-01', to: EVE },
        { ...form(`c${n}`, `Phường số ${n}`, superior), from: REFORM_DAY, by: decision },
      ]
    }).flat(),
  ]
  await db.transaction().execute(async (trx) => {
    for (const unit of units) await trx.insertInto('unit').values(rowOfUnit(unit)).execute()
  })
}

async function writePeople(db: Kysely<Database>, count: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (let n = 0; n < count; n++) {
      const name = `Nguyễn Thị ${n}`
      await trx
        .insertInto('person')
        .values({ id: `p-${n}`, name, name_fold: fold(name) })
        .execute()
    }
  })
}
