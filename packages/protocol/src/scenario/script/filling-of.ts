import { type Assessment, levels } from '@khoan-viec/domain/assessment'
import type { HandoverAct } from '@khoan-viec/domain/handover'
import type { StreamId } from '@khoan-viec/domain/stream'
import type { Task } from '@khoan-viec/domain/task'
import type { Filling } from './fill-blanks.ts'

/** Fills blanks from the state of the stream that the command goes to, and files from where they were kept. */
export function fillingOf(stream: StreamId, state: unknown, file: Filling['file']): Filling {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the id of a stream says is what its state is
  const task = stream.startsWith('task/') ? (state as Task | undefined) : undefined
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const assessment = stream.startsWith('assessment/') ? (state as Assessment | undefined) : undefined
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const handover = stream.startsWith('handover/') ? (state as HandoverAct | undefined) : undefined
  return {
    file,
    terms: () => task?.contract?.hash ?? handover?.hash,
    open: (kind) =>
      task?.exchanges.find((exchange) => exchange.kind === kind && !('answer' in exchange && exchange.answer))?.id,
    level: (choose) => {
      const computed = assessment?.computed.at(-1)
      const settled = levels.find((level) => level === computed?.level)
      if (settled !== undefined || choose === undefined) return settled
      return choose === 'BEST' ? computed?.possible[0] : computed?.possible.at(-1)
    },
    isSettled: () => levels.some((level) => level === assessment?.computed.at(-1)?.level),
  }
}
