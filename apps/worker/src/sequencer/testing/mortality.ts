import type * as Disk from 'node:fs/promises'
import type { KyselyPlugin } from 'kysely'

class Died extends Error {}

type At = 'disk' | 'database'

/** A process that dies at a given step: from then on nothing it does has any effect. */
export const life = { dead: false, steps: 0, diesAt: Infinity, at: ['disk', 'database'] as readonly At[] }

/** Begins a life that ends at the n-th step of those kinds. */
export function begin(diesAt: number, at: readonly At[] = life.at): void {
  Object.assign(life, { dead: false, steps: 0, diesAt, at })
}

/** One instant at which a kill may come. */
function step(at: At = 'disk'): void {
  if (life.at.includes(at)) life.steps++
  if (!life.dead && life.steps < life.diesAt) return
  life.dead = true
  throw new Died('killed')
}

async function stepOr(clear: () => Promise<void>): Promise<void> {
  try {
    step()
  } catch (error) {
    await clear()
    throw error
  }
}

/** A disk that a dying process leaves as it was at its last step: before, in the middle of, or after each change. */
export function mortalDisk(disk: typeof Disk): typeof Disk {
  const around =
    <Args extends unknown[], Answer>(act: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      step()
      const answer = await act(...args)
      step()
      return answer
    }
  const alive =
    <Args extends unknown[], Answer>(act: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      if (life.dead) throw new Died('killed')
      return await act(...args)
    }
  // Only what the store uses stands here; each keeps its first, simplest form.
  const changed = {
    mkdir: around(disk.mkdir as (...args: unknown[]) => Promise<unknown>),
    rename: around(disk.rename),
    link: around(disk.link),
    rm: around(disk.rm),
    readFile: alive(disk.readFile as (...args: unknown[]) => Promise<unknown>),
    readdir: alive(disk.readdir as (...args: unknown[]) => Promise<unknown>),
    stat: alive(disk.stat as (...args: unknown[]) => Promise<unknown>),
    open: async (...args: Parameters<typeof Disk.open>) => {
      step()
      const handle = await disk.open(...args)
      await stepOr(() => handle.close())
      return {
        async writeFile(bytes: Uint8Array) {
          step()
          await handle.writeFile(bytes.subarray(0, bytes.length >> 1))
          step()
          await handle.writeFile(bytes.subarray(bytes.length >> 1))
          step()
        },
        // A killed process loses nothing that the system holds, so nothing is waited for here.
        sync: around(async () => undefined),
        // The system closes what a dead process had open.
        close: async () => {
          await handle.close()
          step()
        },
      }
    },
  }
  return { ...disk, ...changed } as unknown as typeof Disk
}

/** A database connection that dies with its process: before a query, or before its answer is heard. */
export const mortalQueries: KyselyPlugin = {
  transformQuery({ node }) {
    step('database')
    return node
  },
  async transformResult({ result }) {
    step('database')
    return result
  },
}
