/** What is made of a thing is made once: whoever asks again is given the same. */
export const once = <Thing, Made>(make: (thing: Thing) => Made): ((thing: Thing) => Made) => {
  const known = new Map<Thing, Made>()
  return (thing) => {
    const found = known.get(thing)
    if (found !== undefined) return found
    const made = make(thing)
    known.set(thing, made)
    return made
  }
}

/** The same of things numbered from 0 on, so many of them. */
export const onceEach = <Made>(count: number, make: (at: number) => Made): ((at: number) => Made) => {
  const known: (Made | undefined)[] = Array.from({ length: count })
  return (at) => (known[at] ??= make(at))
}

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
