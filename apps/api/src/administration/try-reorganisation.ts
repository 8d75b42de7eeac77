import { listUnitNames } from '@khoan-viec/db/unit'
import {
  codesIn,
  endedBy,
  type Organisation,
  organisationAggregate,
  type OrganisationCommand,
  orphansOf,
  reorganised,
  successorsOf,
  type Unit,
  unitOn,
} from '@khoan-viec/domain/organisation'
import type { ReorganisationTried, UnitFound } from '@khoan-viec/protocol/administration'
import { contextOf, organisationOf } from '../office-list/index.ts'
import type { Viewer } from '../trpc/index.ts'
import { openWork, receivers } from './open-work.ts'

type Reorganise = Extract<OrganisationCommand, { type: 'reorganise' }>

/** Deeper than any tree of ours. */
const DEPTH_MOST = 10
/** As many as one decision may name. */
const ORPHANS_MOST = 500

/** Asks the rules, without entering anything: the refusal, or how everything would stand from the date on. @throws Refused `not-found` */
export async function tryReorganisation(viewer: Viewer, command: Reorganise): Promise<ReorganisationTried> {
  const { house, time } = viewer
  const state = await organisationOf(viewer)
  const decided = organisationAggregate.decide(state, command, await contextOf(viewer))
  if (!decided.ok) {
    const names = await listUnitNames(house.db, time.today)
    const said = Object.values(decided.refusal.data ?? {}).filter((value) => typeof value === 'string')
    return {
      refusal: decided.refusal,
      names: Object.fromEntries(said.flatMap((code) => (names.has(code) ? [[code, names.get(code) ?? code]] : []))),
      orphans: decided.refusal.code === 'superior-ends' ? firstOrphans(state, command) : [],
    }
  }
  const after = reorganised(state, command)
  const ended = [...new Set(command.changes.flatMap(endedBy))]
  const touched = [...new Set(command.changes.flatMap(codesIn))].filter((code) => !ended.includes(code))
  return {
    after: touched.flatMap((code) => foundIn(after, code, command.from)),
    ended: ended.map((code) => ({
      code,
      name: state.units[code]?.at(-1)?.name ?? code,
      into: successorsOf(after, code)
        .filter(({ on }) => on === command.from)
        .map(({ to }) => unitOn(after, to, command.from)?.name ?? to),
    })),
    tenures: state.tenures.filter(({ unit, to }) => ended.includes(unit) && (to === undefined || to >= command.from))
      .length,
    work: await openWork(house.db, command, { before: state, after, today: time.today }),
    receivers: receivers(after, command.from).map(({ code, name }) => ({ code, name })),
  }
}

/** Each once: a unit may stand under several that end. */
function firstOrphans(state: Organisation, command: Reorganise) {
  const orphans = new Map(orphansOf(state, command).map(({ unit, change }) => [unit.code, { unit, change }]))
  return [...orphans.values()]
    .slice(0, ORPHANS_MOST)
    .map(({ unit: { code, name }, change }) => ({ code, name, change }))
}

function foundIn(organisation: Organisation, code: string, day: string): readonly UnitFound[] {
  const unit = unitOn(organisation, code, day)
  if (!unit) return []
  const path: Unit[] = []
  const above = (of: Unit) => unitOn(organisation, of.superiors.party ?? '', day)
  for (let up = above(unit); up && path.length < DEPTH_MOST; up = above(up)) path.unshift(up)
  return [{ unit, path }]
}
