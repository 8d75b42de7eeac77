export type Spread = { readonly p50: number; readonly p99: number }

/** Milliseconds by the clock, and half of the times at most so many of a processor of this process: the rest was waiting. */
export type Timed = Spread & { readonly processor: number }

/** Milliseconds that each of several works takes, in turns, so that what else the machine does falls on all alike. */
export async function timeInTurns(
  works: readonly (() => Promise<unknown>)[],
  rounds: { warm: number; measured: number },
): Promise<readonly Timed[]> {
  const times = works.map((): Once[] => [])
  for (let round = 0; round < rounds.warm + rounds.measured; round++) {
    for (const [index, work] of works.entries()) {
      const once = await timeOnce(work)
      if (round >= rounds.warm) times[index]?.push(once)
    }
  }
  return times.map((each) => ({
    ...spreadOf(each.map(({ clock }) => clock)),
    processor: spreadOf(each.map(({ processor }) => processor)).p50,
  }))
}

type Once = { readonly clock: number; readonly processor: number }

/** Milliseconds that a work takes this once, by the clock and of a processor. */
export async function timeOnce(work: () => Promise<unknown>): Promise<Once> {
  const began = performance.now()
  const processor = await processorMs(work)
  return { clock: performance.now() - began, processor }
}

/** How many milliseconds of a processor a work takes of this process, all its threads together. */
export async function processorMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The values below which half and all but a hundredth lie. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}
