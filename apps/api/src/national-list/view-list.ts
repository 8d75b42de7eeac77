import type { NationalListView } from '@khoan-viec/protocol/administration'
import { nationalList } from './read-list.ts'

/** How much the list has, by province, and how much of it is odd and why. */
export async function viewList(): Promise<NationalListView> {
  const { provinces, communes, origins, odd, reused } = await nationalList()
  const provinceOf = new Map(communes.map(({ code, province }) => [code, province]))
  const ofProvince = {
    communes: tally(communes.map(({ province }) => province)),
    origins: tally(origins.map(({ into }) => provinceOf.get(into))),
    odd: tally(odd.map(({ newProvince }) => newProvince)),
  }
  const oddMappings = odd.filter(({ table }) => table === 'MAPPINGS')
  return {
    counts: {
      provinces: provinces.length,
      communes: communes.length,
      mappings: origins.length + oddMappings.length,
      origins: origins.length,
      odd: odd.length,
      reused: reused.length,
    },
    reasons: [...tally(odd.map(({ reason }) => reason))]
      .map(([reason, count]) => ({ reason, count }))
      .toSorted((one, other) => other.count - one.count),
    provinces: provinces.map(({ code, name }) => ({
      code,
      name,
      communes: ofProvince.communes.get(code) ?? 0,
      origins: ofProvince.origins.get(code) ?? 0,
      odd: ofProvince.odd.get(name) ?? 0,
    })),
  }
}

function tally<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
