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

/** `['tasks', 3, 'form']` → `tasks[3].form`. */
export const writePath = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
