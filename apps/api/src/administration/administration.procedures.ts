import { searchPeople } from '@khoan-viec/db/people'
import { findAnswer } from '@khoan-viec/db/record'
import { findCurrentCycleId, findOrganisation } from '@khoan-viec/db/stream'
import { listPaths, listUnder, listUnits, unitOf } from '@khoan-viec/db/unit'
import {
  type ComingDecision,
  type NationalListView,
  peopleEntered,
  peopleSearched,
  provinceAsked,
  provinceEntered,
  type ProvinceTried,
  reorganisationTried,
  treeAsked,
  unitAsked,
  unitsMost,
  unitsSearched,
  type ReorganisationTried,
  type TreeRow,
  type UnitFound,
  type UnitHistory,
} from '@khoan-viec/protocol/administration'
import type { Receipt } from '@khoan-viec/protocol/core'
import type { Together } from '@khoan-viec/workflows/keep-stream'
import { readsAll } from '../access/index.ts'
import { forward } from '../command/index.ts'
import { draftOfProvince, tryProvince, viewList } from '../national-list/index.ts'
import { peopleDrafts } from '../people-list/index.ts'
import { notFound, Refused, router, type Services, signedIn, type Viewer } from '../trpc/index.ts'
import { comingDecisions } from './coming-decisions.ts'
import { tryReorganisation } from './try-reorganisation.ts'
import { viewUnitHistory } from './view-unit-history.ts'

const FOUND_MOST = 40
/** Five hundred entries take a few seconds on a machine that is busy. */
const LIST_ANSWER_MS = 30_000

/** Whoever may read everything reads here; who may change is said by the rules, when something is sent. */
const reading = signedIn.use(({ ctx, next }) => {
  if (!readsAll(ctx.viewer)) throw notFound()
  return next({ ctx })
})

export const administration = router({
  tree: reading.input(treeAsked).query(async ({ ctx: { viewer, db }, input }): Promise<readonly TreeRow[]> => {
    const { under, by, on = viewer.time.today } = input
    return listUnder(db, { under, by, on }, unitsMost)
  }),

  units: reading.input(unitsSearched).query(async ({ ctx: { viewer, db }, input }): Promise<readonly UnitFound[]> => {
    const { text, by, most, on = viewer.time.today } = input
    const paging = { page: 1, size: most, column: 'name_fold', descending: false } as const
    const units = (await listUnits(db, { text, on }, paging)).rows.map(unitOf)
    const paths = await listPaths(db, units, { by, on })
    return units.map((unit) => ({ unit, path: paths.get(unit.code) ?? [] }))
  }),

  unit: reading.input(unitAsked).query(({ ctx: { viewer }, input }): Promise<UnitHistory> => {
    const { code, by, on = viewer.time.today } = input
    return viewUnitHistory(viewer, { code, by, on })
  }),

  people: reading
    .input(peopleSearched)
    .query(({ ctx: { db }, input }): Promise<readonly { readonly id: string; readonly name: string }[]> =>
      searchPeople(db, input.text, { most: FOUND_MOST }),
    ),

  /** Decisions on units whose day is still to come, the next one first. */
  coming: reading.query(({ ctx: { viewer } }): Promise<readonly ComingDecision[]> => comingDecisions(viewer)),

  /** What a decision would make; nothing is entered. */
  tryReorganisation: reading
    .input(reorganisationTried)
    .query(({ ctx: { viewer }, input }): Promise<ReorganisationTried> => tryReorganisation(viewer, input.command)),

  /** Enters a list that was looked through, all of it or nothing. */
  enterPeople: reading.input(peopleEntered).mutation(({ ctx: { viewer, services }, input }): Promise<Receipt> => {
    const commands = peopleDrafts.find(viewer, input.draft)?.commands
    return enterTogether(services, viewer, { requestId: input.requestId, commands })
  }),

  nationalList: reading.query((): Promise<NationalListView> => viewList()),

  /** What one province of the national list would change; nothing is entered. */
  tryProvince: reading
    .input(provinceAsked)
    .query(({ ctx: { viewer }, input }): Promise<ProvinceTried> => tryProvince(viewer, input)),

  /** Enters one part of a province that was looked through: all of that part or nothing. */
  enterProvince: reading.input(provinceEntered).mutation(({ ctx: { viewer, services }, input }): Promise<Receipt> => {
    const { requestId, draft, part } = input
    return enterTogether(services, viewer, { requestId, commands: draftOfProvince(viewer, draft, part) })
  }),
})

/** `commands` are gone with the list that they came of, an hour after it was looked through or with the process that kept it. */
type Entered = { readonly requestId: string; readonly commands: Together['commands'] | undefined }

async function enterTogether(services: Services, viewer: Viewer, { requestId, commands }: Entered): Promise<Receipt> {
  if (!commands) return await answerBefore(viewer, requestId)
  if (commands.length === 0) throw new Refused({ code: 'not-now' })
  const { db } = viewer.house
  const command: Together = { type: 'together', commands }
  return await forward(services, viewer, {
    stream: await findOrganisation(db),
    requestId,
    command,
    begins: { cycle: await findCurrentCycleId(db) },
    answerMs: LIST_ANSWER_MS,
  })
}

/**
 * A list that is gone may have been entered just before: whoever asks again is told so.
 * @throws Refused `not-found` on the field `draft` when it was not
 */
async function answerBefore({ house: { db }, person }: Viewer, requestId: string): Promise<Receipt> {
  const found = await findAnswer(db, { person: person.id, requestId })
  if (found?.stream !== (await findOrganisation(db))) throw new Refused({ code: 'not-found', field: 'draft' })
  const { stream, recorded } = found
  return { stream, seq: recorded.seq, kind: recorded.event.type, at: recorded.at }
}
