import type { BoardRow, BoardView } from '@khoan-viec/protocol/board'
import { id } from '@khoan-viec/protocol/core'
import { z } from 'zod'
import type { Context } from '../trpc/index.ts'
import { lookWhere, notFound, open, router } from '../trpc/index.ts'
import { boardRow, listBoards, readContent } from './read-boards.ts'

const rehearsal = id.optional()

/** What was published, for anybody: no session is asked for. */
export const board = router({
  list: open
    .input(z.strictObject({ rehearsal }).optional())
    .query(async ({ ctx, input }): Promise<readonly BoardRow[]> =>
      (await listBoards(await houseOf(ctx, input?.rehearsal))).map(boardRow),
    ),

  byId: open.input(z.strictObject({ id, rehearsal })).query(async ({ ctx, input }): Promise<BoardView> => {
    const house = await houseOf(ctx, input.rehearsal)
    const found = (await listBoards(house)).find(({ board: each }) => each.id === input.id)
    const content = found && (await readContent(house, found.board))
    if (!found || !content) throw notFound()
    return { ...boardRow(found), cycleName: found.cycle.name, rehearsal: found.cycle.rehearsal, content }
  }),
})

async function houseOf(ctx: Context, named: string | undefined) {
  if (named === undefined || ctx.asOf !== undefined) return (await lookWhere(ctx)).house
  const house = await ctx.services.houses.find(named)
  if (!house) throw notFound()
  return house
}
