import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Of a request, a call or a step, in seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const PREFIX = 'khoan_viec_'

type Named<Label extends string> = {
  readonly name: string
  readonly help: string
  readonly labelNames?: readonly Label[]
}

/** What a process measures of itself, in the format of Prometheus. Labels hold names of the code alone: routes, procedures, codes; never an id. */
export type Meters = {
  counter<Label extends string>(named: Named<Label>): Counter<Label>
  gauge<Label extends string>(named: Named<Label>): Gauge<Label>
  seconds<Label extends string>(named: Named<Label>): Histogram<Label>
  /** With the process's own: memory, event loop, garbage collection. */
  collectProcess(): void
  /** Every value as it is now. */
  text(): Promise<string>
}

export function openMeters(part: string): Meters {
  const registry = new Registry()
  registry.setDefaultLabels({ part })
  const options = <Label extends string>({ name, help, labelNames = [] }: Named<Label>) => ({
    name: `${PREFIX}${name}`,
    help,
    labelNames: [...labelNames],
    registers: [registry],
  })
  return {
    counter: (named) => new Counter(options(named)),
    gauge: (named) => new Gauge(options(named)),
    seconds: (named) => new Histogram({ ...options(named), buckets: SECONDS }),
    collectProcess: () => collectDefaultMetrics({ register: registry }),
    text: () => registry.metrics(),
  }
}
