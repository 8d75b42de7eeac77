import type { Lent } from '../rights/index.ts'
import { appRouter } from '../router/index.ts'
import { createContext, type Services } from '../trpc/index.ts'

/**
 * The procedures of the screens as the key's taker would be answered by them: whatever rule cuts a list or hides a thing there
 * does so here. Only what reads is ever called.
 */
export function askAs(services: Services, { taker: { house, person } }: Lent, year?: string) {
  const session = { rehearsal: house.id, person: person.id }
  return appRouter.createCaller({
    ...createContext(services, new Headers(), { year }),
    session: async () => session,
  })
}
