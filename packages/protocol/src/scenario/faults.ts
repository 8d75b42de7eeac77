/** What is wrong in a scenario, and where: `tasks[3].form.deadline`. */
export type Fault = { readonly path: string; readonly problem: string }

/** A scenario that cannot be played. */
export class BrokenScenario extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ path, problem }) => (path === '' ? problem : `${path}: ${problem}`)).join('\n'))
    this.name = 'BrokenScenario'
    this.faults = faults
  }
}

/** The faults of a part of the scenario, named from the whole: `customs.meeting` of `years[1]` is `years[1].customs.meeting`. */
export const prefixed = (faults: readonly Fault[], part: string): readonly Fault[] =>
  faults.map(({ path, problem }) => ({ path: path === '' ? part : `${part}.${path}`, problem }))

/** Does something on a part of the scenario, whose faults are then named from the whole. */
export function within<Done>(part: string, work: () => Done): Done {
  try {
    return work()
  } catch (error) {
    throw error instanceof BrokenScenario ? new BrokenScenario(prefixed(error.faults, part)) : error
  }
}

/** `['tasks', 3, 'form']` → `tasks[3].form`. */
export const writePath = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
