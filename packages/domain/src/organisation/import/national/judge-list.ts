import type { ListedCommune, ListedMapping, ListedProvince, NationalList } from './national-list.ts'

export const oddReasons = [
  'commune-twice', // another row of the list has this code
  'no-such-province',
  'new-not-listed', // it leads to a code that the list has not
  'other-name', // the list calls the unit of this code otherwise
  'other-province', // by the list the unit stands in another province
  'no-old-unit', // it says nothing of what was before
  'no-old-code', // what was before is named, but has no code
  'old-code-twice', // another row leads the same code elsewhere
  'divided', // another row leads a part of the unit elsewhere, without a code
] as const
export type OddReason = (typeof oddReasons)[number]

/** A row that nothing is made of, and why. */
export type OddRow = ListedMapping & {
  readonly table: 'COMMUNES' | 'MAPPINGS'
  readonly reason: OddReason
  /** The one code in that province whose unit is called so: likely what was meant, and never taken for it. */
  readonly looksLike?: string
}

/** A unit that was there before the list, and the code of the commune that goes on with it. */
export type Origin = {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly province: string
  readonly into: string
}

/** The list with every odd row set apart. */
export type JudgedList = {
  readonly provinces: readonly ListedProvince[]
  readonly communes: readonly ListedCommune[]
  readonly origins: readonly Origin[]
  readonly odd: readonly OddRow[]
  /** Codes that a commune bears today and a unit of another name bore before. */
  readonly reused: readonly string[]
}

/** Takes of the list what agrees with the rest of it, and sets apart what does not: nothing is guessed. */
export function judgeList({ provinces, communes, mappings }: NationalList): JudgedList {
  const provinceNames = new Map(provinces.map(({ code, name }) => [code, name]))
  const known = new Map<string, ListedCommune>()
  const odd: OddRow[] = []
  for (const commune of communes) {
    const reason = known.has(commune.code)
      ? 'commune-twice'
      : provinceNames.has(commune.province)
        ? undefined
        : 'no-such-province'
    if (reason === undefined) known.set(commune.code, commune)
    else odd.push({ table: 'COMMUNES', reason, ...rowOf(commune, provinceNames) })
  }

  const byName = new Map<string, Set<string>>()
  for (const { code, name, province } of known.values())
    add(byName, keyOf(name, provinceNames.get(province) ?? ''), code)
  const ways = new Map<string, Set<string>>()
  const places = new Map<string, Set<string>>()
  for (const mapping of mappings) {
    add(ways, mapping.oldCode, mapping.row)
    add(places, keyOfOld(mapping), mapping.newName)
  }

  const origins: Origin[] = []
  for (const mapping of mappings) {
    const { oldCode, oldName, oldDistrict, oldProvince, newCode, newName, newProvince } = mapping
    const reason = reasonOf(mapping)
    if (reason === undefined) {
      origins.push({ code: oldCode, name: oldName, district: oldDistrict, province: oldProvince, into: newCode })
      continue
    }
    const meant = reason === 'new-not-listed' ? [...(byName.get(keyOf(newName, newProvince)) ?? [])] : []
    const looksLike = meant.length === 1 ? meant[0] : undefined
    odd.push({ table: 'MAPPINGS', reason, ...mapping, ...(looksLike === undefined ? {} : { looksLike }) })
  }
  const reused = mappings.flatMap(({ oldCode, oldName }) => {
    const today = known.get(oldCode)?.name
    return today === undefined || today === oldName ? [] : [oldCode]
  })
  return { provinces, communes: [...known.values()], origins, odd, reused: [...new Set(reused)] }

  function reasonOf(mapping: ListedMapping): OddReason | undefined {
    const commune = known.get(mapping.newCode)
    if (!commune) return 'new-not-listed'
    if (commune.name !== mapping.newName) return 'other-name'
    if (provinceNames.get(commune.province) !== mapping.newProvince) return 'other-province'
    if (mapping.oldName === '') return 'no-old-unit'
    if (mapping.oldCode === '') return 'no-old-code'
    if ((ways.get(mapping.oldCode)?.size ?? 0) > 1) return 'old-code-twice'
    return (places.get(keyOfOld(mapping))?.size ?? 0) > 1 ? 'divided' : undefined
  }
}

const keyOf = (...names: readonly string[]): string => names.join('\n')

const keyOfOld = ({ oldName, oldDistrict, oldProvince }: ListedMapping): string =>
  keyOf(oldName, oldDistrict, oldProvince)

function add(index: Map<string, Set<string>>, key: string, value: string): void {
  const there = index.get(key)
  if (there) there.add(value)
  else index.set(key, new Set([value]))
}

const rowOf = ({ row, code, name, province }: ListedCommune, names: ReadonlyMap<string, string>): ListedMapping => ({
  row,
  oldCode: '',
  oldName: '',
  oldDistrict: '',
  oldProvince: '',
  newCode: code,
  newName: name,
  newProvince: names.get(province) ?? province,
})
