import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import type { Disposition } from '@khoan-viec/domain/task'
import type { OpenTask, ReorganisationTyped } from '@khoan-viec/protocol/administration'
import { createSignal } from 'solid-js'
import { api, useSend } from '../../api/index.ts'
import { sayToTask } from '../../room/index.ts'
import { isRecorded } from './work.ts'

/** What becomes of one task, as it is recorded for the decision. */
export type Planned = { readonly task: Pick<OpenTask, 'id' | 'title'>; readonly disposition: Disposition }
export type WholeDecision = {
  readonly decision: ReorganisationTyped
  readonly ground: string
  readonly plans: readonly Planned[]
}

/**
 * Records what becomes of each task, then the decision itself, which is refused while one is missing. Whatever broke off in the middle
 * goes on where it stopped: what the record has already is not said again.
 */
export function useReorganiseSend() {
  const [at, setAt] = createSignal<Planned['task']>()
  const sending = useSend<WholeDecision>(
    async ({ requestId, command: { decision, ground, plans } }) => {
      const standing = await recorded(decision, plans)
      for (const [index, { task, disposition }] of plans.entries()) {
        if (standing.has(task.id)) continue
        setAt(task)
        await sayToTask({
          id: task.id,
          requestId: `${requestId}-${index}`,
          command: {
            type: 'plan-settlement',
            from: decision.from,
            decision: decision.decision.number,
            ground,
            withUnit: true,
            disposition,
          },
        })
      }
      setAt(undefined)
      return await api.organisation.obey.mutate({ requestId, command: decision })
    },
    () => HOUSE_ORGANISATION,
  )
  return { sending, /** The task at which it was refused or is now. */ at }
}

/** The tasks of which the record has it so already. */
async function recorded(decision: ReorganisationTyped, plans: readonly Planned[]): Promise<ReadonlySet<string>> {
  if (plans.length === 0) return new Set()
  const now = await api.administration.tryReorganisation.query({ command: decision })
  const known = new Map('work' in now ? now.work.flatMap(({ tasks }) => tasks).map((task) => [task.id, task]) : [])
  return new Set(
    plans.flatMap(({ task: { id }, disposition }) => {
      const task = known.get(id)
      return task && isRecorded(task, disposition) ? [id] : []
    }),
  )
}
