import { setTimeout as wait } from 'node:timers/promises'
import type { AppRouter } from '@khoan-viec/api/router'
import type { RehearsalReport, RehearsalState } from '@khoan-viec/protocol/rehearsal'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { Say } from '../progress/narrate.ts'

const LOOK_MS = 400
const SAY_MS = 2_000

type Playing = {
  readonly address: string
  readonly text: string
  readonly daysPerSecond?: number
  readonly say: Say
  readonly signal: AbortSignal
  /** Hears of the rehearsal that was created, before its first day. */
  readonly created?: (rehearsal: string) => void
}

/** Plays a new rehearsal from its first day to its last over the API, as a browser would, and answers its tables. */
export async function playScenario({
  address,
  text,
  daysPerSecond,
  say,
  signal,
  created,
}: Playing): Promise<RehearsalReport> {
  const { rehearsal } = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${address}/trpc` })] })
  const { id } = await rehearsal.create.mutate({ text })
  say(`Rehearsal ${id}`)
  created?.(id)
  if (daysPerSecond === undefined) await rehearsal.playTo.mutate({ rehearsal: id, until: 'END' })
  else await rehearsal.play.mutate({ rehearsal: id, daysPerSecond })

  let said = 0
  for (;;) {
    signal.throwIfAborted()
    const state = await rehearsal.state.query({ rehearsal: id })
    if (isOver(state) || performance.now() - said > SAY_MS) {
      say(`${state.today}  ${state.done}/${state.total}`)
      said = performance.now()
    }
    if (isOver(state)) return await rehearsal.report.query({ rehearsal: id })
    await wait(LOOK_MS, undefined, { signal })
  }
}

/** Over, or given up: then the report says what is stuck. */
const isOver = ({ ended, playing }: RehearsalState): boolean => ended || playing === undefined
