import { createRehearsal, findScenario } from '../rehearsal/index.ts'
import type { Services } from '../trpc/index.ts'

const FIRST_SCENARIO = 'hoang-mai-2024'

/** A newcomer finds a year to look at: where there is none yet, one is begun. Without it, or without the engine, the server serves all the same. */
export async function beginFirstRehearsal(services: Services): Promise<void> {
  const known = await services.houses.list()
  if (known.length > 0) return
  try {
    const script = await findScenario(FIRST_SCENARIO)
    if (script) await createRehearsal(services, script)
  } catch (error) {
    services.log.error(
      { stack: error instanceof Error ? error.stack : String(error) },
      'the first rehearsal could not be begun',
    )
  }
}
