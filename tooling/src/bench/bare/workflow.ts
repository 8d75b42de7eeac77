import { condition, defineUpdate, setHandler } from '@temporalio/workflow'

export const nothing = defineUpdate<string, [string]>('nothing')

/** Answers an update and does nothing: what the engine itself costs. */
export async function bareUpdate(): Promise<void> {
  setHandler(nothing, (word) => word)
  await condition(() => false)
}
