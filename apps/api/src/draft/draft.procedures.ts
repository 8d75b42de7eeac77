import { type DraftRecord, findDraft, listDrafts, removeDraft, saveDraft } from '@khoan-viec/db/accounts'
import { id } from '@khoan-viec/protocol/core'
import { type Draft, draftSave } from '@khoan-viec/protocol/draft'
import { z } from 'zod'
import { notFound, Refused, router, signedIn, type Viewer } from '../trpc/index.ts'

const draftRef = z.strictObject({ id })

/** What is typed and not sent: nobody's but its writer's, needs no engine, and is no event. */
export const draft = router({
  list: signedIn.query(async ({ ctx: { viewer, services } }): Promise<readonly Draft[]> =>
    (await listDrafts(services.accounts, ownerOf(viewer))).map(draftOf),
  ),

  get: signedIn.input(draftRef).query(async ({ ctx: { viewer, services }, input }): Promise<Draft> => {
    const found = await findDraft(services.accounts, ownerOf(viewer), input.id)
    if (!found) throw notFound()
    return draftOf(found)
  }),

  save: signedIn.input(draftSave).mutation(async ({ ctx: { viewer, services }, input }) => {
    const updatedAt = new Date().toISOString()
    const row: DraftRecord = {
      ...ownerOf(viewer),
      id: input.id,
      kind: input.kind,
      unit: input.unit ?? null,
      body: input.body,
      updated_at: updatedAt,
    }
    if (!(await saveDraft(services.accounts, row))) throw new Refused({ code: 'too-many', field: 'id' })
    return { updatedAt }
  }),

  remove: signedIn.input(draftRef).mutation(async ({ ctx: { viewer, services }, input }) => {
    await removeDraft(services.accounts, ownerOf(viewer), input.id)
  }),
})

const ownerOf = (viewer: Viewer) => ({ rehearsal: viewer.house.id, person: viewer.person.id })

const draftOf = (row: DraftRecord): Draft => ({
  id: row.id,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the input was one of these
  kind: row.kind as Draft['kind'],
  ...(row.unit === null ? {} : { unit: row.unit }),
  body: row.body,
  updatedAt: row.updated_at,
})
