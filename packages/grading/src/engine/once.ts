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
  // oxlint-disable-next-line unicorn/no-new-array -- a length; `Array.from` asks a function for each of the places
  const known = new Array<Made | undefined>(count).fill(undefined)
  return (at) => (known[at] ??= make(at))
}
