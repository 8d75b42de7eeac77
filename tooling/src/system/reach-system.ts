import { setTimeout as wait } from 'node:timers/promises'
import { readRunning } from './running-file.ts'
import { AlreadyRunning, type System, type SystemOptions, startSystem } from './start-system.ts'

/**
 * The system that runs on this data directory, started when none does. `stop` ends it only if it was started here;
 * somebody else's goes on.
 */
export async function reachSystem(options: SystemOptions): Promise<System> {
  for (;;) {
    try {
      return await startSystem(options)
    } catch (error) {
      if (!(error instanceof AlreadyRunning)) throw error
    }
    const serving = readRunning(options.data)?.serving
    if (serving) return { ...serving, stop: async () => undefined }
    await wait(200)
  }
}

/** Where the system of this data directory serves; undefined when none does. */
export const findServing = (data: string): string | undefined => readRunning(data)?.serving?.address
