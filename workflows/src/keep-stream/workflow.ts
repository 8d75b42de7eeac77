import type { Refusal, Result } from '@khoan-viec/domain/core'
import type { Obeyed } from '@khoan-viec/domain/stream'
import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  getExternalWorkflowHandle,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow'
import { effects } from './effects.ts'
import { gradeYear } from './grade-year.ts'
import { hashOf } from './hash.ts'
import { Keeper } from './keeper.ts'
import { isQuiet, type KeepStreamInput, type Message, obey, regrade, reply, tell, type Told } from './messages.ts'
import { moveClock } from './move-clock.ts'
import { prepare } from './prepare.ts'
import { TOGETHER, together } from './together.ts'

/** Keeps one stream of the record for as long as anything can happen on it. */
export async function keepStream(input: KeepStreamInput): Promise<void> {
  const keeper = new Keeper(input, effects)

  setHandler(isQuiet, () => keeper.isQuiet)
  // What came before a new run's first step is handed over as each handler is set: signals first, as in any later step,
  // or a person's word would overtake what other workflows had said before it.
  setHandler(tell, (told) => keeper.enqueue(() => answer(keeper, told)))
  setHandler(reply, (heard) => keeper.others.hear(heard))
  setHandler(regrade, ({ because }) => keeper.enqueue(() => gradeYear(keeper, because)))
  setHandler(obey, (message) => wait(keeper, message), { validator: refuseMalformed })

  await keeper.load()
  if (input.first) await answer(keeper, input.first)
  for (;;) {
    await keeper.serve()
    if (keeper.hasEnded) {
      await condition(allHandlersFinished)
      if (keeper.hasEnded) return
    }
    if (workflowInfo().continueAsNewSuggested && keeper.isIdle) {
      await condition(allHandlersFinished)
      const { first: _said, ...again } = input
      if (keeper.isIdle) await continueAsNew<typeof keepStream>({ ...again, clock: keeper.clock })
    }
    await keeper.rest()
  }
}

async function wait(keeper: Keeper, message: Message): Promise<Obeyed> {
  let result: Result<Obeyed> | undefined
  keeper.enqueue(async () => {
    result = message.command.type === 'move-clock' ? await moveClock(keeper, message) : await complete(keeper, message)
  })
  await condition(() => result !== undefined)
  if (result?.ok) return result.value
  throw refusalFailure(result?.refusal ?? { code: 'outcome-unknown' })
}

async function complete(keeper: Keeper, message: Message): Promise<Result<Obeyed>> {
  if (message.command.type === TOGETHER) return await together(keeper, message)
  const completed = await prepare(keeper, message)
  return completed.ok ? keeper.obey(message, completed.value) : completed
}

async function answer(keeper: Keeper, told: Told): Promise<void> {
  const heard = await keeper.hear(told)
  if (!told.replyTo) return
  try {
    await getExternalWorkflowHandle(told.replyTo.workflowId).signal(reply, heard)
  } catch {
    // Whoever asked is gone; started again from the record, it asks again.
  }
}

/** An ordinary throw would stall the whole workflow, not just the command. */
const refusalFailure = (refusal: Refusal) => ApplicationFailure.nonRetryable(refusal.code, 'Refusal', refusal)

/** Must stay synchronous: the SDK does not await a validator, so an async one never refuses. */
function refuseMalformed(message: Message): void {
  const isWhole =
    typeof message?.requestId === 'string' && typeof message.command?.type === 'string' && message.actor !== undefined
  if (!isWhole || !isCanonical(message.command)) throw refusalFailure({ code: 'malformed' })
}

/** What canonical JSON cannot say can be neither hashed nor recorded. */
function isCanonical(command: unknown): boolean {
  try {
    return hashOf(command) !== ''
  } catch {
    return false
  }
}
