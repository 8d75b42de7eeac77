import { type OrganisationCommand, planProvince, type ProvinceAsked } from '@khoan-viec/domain/organisation'
import type { ProvinceTried } from '@khoan-viec/protocol/administration'
import { TOGETHER_MOST } from '@khoan-viec/workflows/keep-stream'
import { contextOf, ListDrafts, organisationOf } from '../office-list/index.ts'
import { Refused, type Viewer } from '../trpc/index.ts'
import { nationalList } from './read-list.ts'

type Part = readonly OrganisationCommand[]
const drafts = new ListDrafts<{ readonly parts: readonly Part[] }>()

/** Compares a province of the list with the record; nothing is entered. @throws Refused */
export async function tryProvince(viewer: Viewer, asked: ProvinceAsked): Promise<ProvinceTried> {
  const list = await nationalList()
  const context = await contextOf(viewer)
  const planned = planProvince(await organisationOf(viewer), list, { asked, context })
  if (!planned.ok) throw new Refused(planned.refusal)
  const { province, communes, origins, commands } = planned.value
  // A merger is asked of a record that has the units it merges into.
  const units = commands.filter(({ type }) => type === 'establish')
  const mergers = commands.filter(({ type }) => type !== 'establish')
  const parts = [...partsOf(units), ...partsOf(mergers)]
  const outcomes = { NEW: 0, UNCHANGED: 0, DIFFERS: 0 }
  const name = list.provinces.find(({ code }) => code === asked.province)?.name
  return {
    draft: drafts.keep(viewer, { parts }),
    parts: parts.length,
    province,
    counts: {
      communes: tally(
        outcomes,
        communes.map(({ outcome }) => outcome),
      ),
      origins: tally(
        outcomes,
        origins.map(({ outcome }) => outcome),
      ),
      successions: tally(
        { ...outcomes, HELD: 0 },
        origins.map(({ succession }) => succession),
      ),
    },
    rows: communes.map((unit) => ({ unit, origins: origins.filter(({ into }) => into === unit.code) })),
    odd: list.odd.filter(({ newProvince }) => newProvince === name),
  }
}

/** What one part of a province that was looked through enters; undefined when it is forgotten. */
export const draftOfProvince = (viewer: Viewer, id: string, part: number): Part | undefined =>
  drafts.find(viewer, id)?.parts[part]

function partsOf(commands: Part): readonly Part[] {
  const parts: Part[] = []
  for (let from = 0; from < commands.length; from += TOGETHER_MOST)
    parts.push(commands.slice(from, from + TOGETHER_MOST))
  return parts
}

function tally<Key extends string>(none: Readonly<Record<Key, number>>, keys: readonly Key[]): Record<Key, number> {
  const counts: Record<Key, number> = { ...none }
  for (const key of keys) counts[key]++
  return counts
}
