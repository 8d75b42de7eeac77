const LENGTH = 8

/** A name for a new stream: the cycle, what it is, and letters that nobody else has. */
export const newId = (cycle: string, kind: string): string =>
  `${cycle}-${kind}-${crypto.randomUUID().replaceAll('-', '').slice(0, LENGTH)}`
