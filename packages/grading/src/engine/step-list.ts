import type { Step } from './step.ts'

/** Where the steps of one subject after another are gathered, so that each list taken is as long as it need be. */
export class StepList {
  readonly #steps: Step[] = []
  #count = 0

  push(step: Step): void {
    this.#steps[this.#count++] = step
  }

  add(steps: readonly Step[]): void {
    for (const step of steps) this.push(step)
  }

  /** What was gathered since it was last taken. */
  take(): readonly Step[] {
    const taken = this.#steps.slice(0, this.#count)
    this.#count = 0
    return taken
  }
}
