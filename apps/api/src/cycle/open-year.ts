import { listCycles } from '@khoan-viec/db/stream'
import type { Cycle, CycleCommand } from '@khoan-viec/domain/cycle'
import type { Receipt } from '@khoan-viec/protocol/core'
import { forward } from '../command/index.ts'
import { type House, loadHouseClock } from '../house/index.ts'
import type { Services, Viewer } from '../trpc/index.ts'

/** Moving a clock does everybody's work on the way, closing writes a year's seal: they take longer than a word. */
export const LONG_ANSWER_MS = 120_000

type Opening = Extract<CycleCommand, { type: 'open' }>

/** Opens a year of the house. A rehearsed one goes on where the clock of the one before has stopped, whatever is asked. */
export async function openYear(
  services: Services,
  viewer: Viewer,
  { requestId, command }: { readonly requestId: string; readonly command: Opening },
): Promise<Receipt> {
  const { id } = command.terms
  const clock = (command.terms.rehearsal && (await findClockBefore(viewer.house, id))) || command.clock
  const opening: Opening = { ...command, clock }
  return forward(services, viewer, {
    stream: `cycle/${id}`,
    requestId,
    command: opening,
    begins: { cycle: id },
    clock,
    answerMs: LONG_ANSWER_MS,
  })
}

/** That of the year before, one version on: who asks again, when the year is open already, gets the same. */
async function findClockBefore(house: House, id: string): Promise<Opening['clock'] | undefined> {
  const before = (await listCycles<Cycle>(house.db)).find((cycle) => cycle.id !== id)
  if (!before) return undefined
  const clock = await loadHouseClock(house, before.id)
  return { ...clock, version: clock.version + 1 }
}
