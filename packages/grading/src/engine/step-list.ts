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

  /** Adds what another gathered, which is then empty. */
  move(other: StepList): void {
    for (let at = 0; at < other.#count; at++) {
      const step = other.#steps[at]
      if (step) this.push(step)
    }
    other.clear()
  }

  clear(): void {
    this.#count = 0
  }

  /** What was gathered since it was last taken. In so many places at the end stands what is to be written over. */
  take(placesLeft: number): Step[] {
    const last = this.#steps[this.#count - 1]
    for (let left = placesLeft; left > 0 && last; left--) this.push(last)
    const taken = this.#steps.slice(0, this.#count)
    this.clear()
    return taken
  }
}
