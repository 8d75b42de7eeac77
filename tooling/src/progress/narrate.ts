export type Say = (line: string) => void

export const sayOnStandardError: Say = (line) => void process.stderr.write(`${line}\n`)

type Pace = { afterMs: number; everyMs: number }

/**
 * Runs a step and names it once it has lasted longer than a second, then every ten seconds again,
 * so that nobody looks at a silent screen. A quick step says nothing.
 */
export async function narrate<T>(
  step: string,
  work: () => Promise<T>,
  say: Say = sayOnStandardError,
  { afterMs, everyMs }: Pace = { afterMs: 1_000, everyMs: 10_000 },
): Promise<T> {
  const started = performance.now()
  let ticker: NodeJS.Timeout | undefined
  const first = setTimeout(() => {
    say(`${step} …`)
    ticker = setInterval(() => say(`${step} … ${secondsSince(started)} s`), everyMs)
  }, afterMs)

  try {
    return await work()
  } finally {
    clearTimeout(first)
    clearInterval(ticker)
  }
}

const secondsSince = (started: number) => Math.round((performance.now() - started) / 1_000)
