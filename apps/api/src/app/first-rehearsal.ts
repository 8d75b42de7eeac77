import { createRehearsal, findScenario } from '../rehearsal/index.ts'
import type { Services } from '../trpc/index.ts'

/** A newcomer finds a year to look at: where there is none yet, one of this scenario is begun. Without it, or without the engine, the server serves all the same. */
export async function beginFirstRehearsal(services: Services, scenario: string): Promise<void> {
  const known = await services.houses.list()
  if (known.length > 0) return
  try {
    const script = await findScenario(scenario)
    if (script) await createRehearsal(services, script)
  } catch (error) {
    services.log.error({ err: error }, 'the first rehearsal could not be begun')
  }
}
