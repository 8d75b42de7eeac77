/** What is looked at differs from subject to subject, or is of more parts than a number tells apart. */
export const NO_MARK = -1

/** Numbers below this are places in a list, which stays one however few of them are used. */
const PLACES = 1024

/** Keeps what is made by a number from 0 on: any may come, but mostly small ones do. */
export class Kept<Made> {
  readonly #small: (Made | undefined)[] = []
  readonly #others = new Map<number, Made>()

  get(mark: number): Made | undefined {
    return mark < PLACES ? this.#small[mark] : this.#others.get(mark)
  }

  set(mark: number, made: Made): void {
    if (mark < PLACES) this.#small[mark] = made
    else this.#others.set(mark, made)
  }
}
