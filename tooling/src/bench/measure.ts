export type Spread = { readonly p50: number; readonly p99: number }

/** Milliseconds that each of several works takes, in turns, so that what else the machine does falls on all alike. */
export async function timeInTurns(
  works: readonly (() => Promise<unknown>)[],
  rounds: { warm: number; measured: number },
): Promise<readonly Spread[]> {
  const times = works.map((): number[] => [])
  for (let round = 0; round < rounds.warm + rounds.measured; round++) {
    for (const [index, work] of works.entries()) {
      const began = performance.now()
      await work()
      if (round >= rounds.warm) times[index]?.push(performance.now() - began)
    }
  }
  return times.map(spreadOf)
}

/** The values below which half and all but a hundredth lie. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}
