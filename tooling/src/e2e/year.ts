import { setTimeout as wait } from 'node:timers/promises'
import type { AppRouter } from '@khoan-viec/api/router'
import type { RehearsalState } from '@khoan-viec/protocol/rehearsal'
import { createTRPCClient, httpLink } from '@trpc/client'

const LOOK_MS = 300

const at = (address: string) => createTRPCClient<AppRouter>({ links: [httpLink({ url: `${address}/trpc` })] }).rehearsal

/** A new rehearsal of a scenario of the house. */
export async function openYear(address: string, scenario: string): Promise<string> {
  const { id } = await at(address).create.mutate({ scenario })
  return id
}

/**
 * Lets everybody act as the scenario has it (`ALL`), or nobody, through a day or to the end.
 * @throws when an act of the scenario is stuck
 */
export async function playTo(
  address: string,
  rehearsal: string,
  until: string,
  cast: 'ALL' | 'NONE' = 'ALL',
): Promise<RehearsalState> {
  await at(address).playTo.mutate({ rehearsal, until, cast })
  const state = await restOf(address, rehearsal)
  if (state.stuck.length > 0) throw new Error(`stuck: ${JSON.stringify(state.stuck)}`)
  return state
}

/** The state of a rehearsal once its player rests. */
export async function restOf(address: string, rehearsal: string): Promise<RehearsalState> {
  for (;;) {
    const state = await at(address).state.query({ rehearsal })
    if (state.ended || state.playing === undefined) return state
    await wait(LOOK_MS)
  }
}
