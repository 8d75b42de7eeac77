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

/** The same of two things together, of which the first has few others. */
export const oncePerPair = <One, Other, Made>(
  make: (one: One, other: Other) => Made,
): ((one: One, other: Other) => Made) => {
  const known = new Map<One, readonly { readonly other: Other; readonly made: Made }[]>()
  return (one, other) => {
    const entries = known.get(one)
    if (entries) for (const entry of entries) if (entry.other === other) return entry.made
    const entry = { other, made: make(one, other) }
    known.set(one, entries ? [...entries, entry] : [entry])
    return entry.made
  }
}
