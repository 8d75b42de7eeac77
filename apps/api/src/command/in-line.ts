import pLimit, { type LimitFunction } from 'p-limit'

/** A run takes ten at a time, and hands back what reaches it while it records: fewer at once are done sooner. */
const AT_ONCE = 2

const lines = new Map<string, LimitFunction>()

/** Lets the commands to one stream through a few at a time, in the order in which they came; streams do not wait for each other. */
export async function inLine<Value>(stream: string, send: () => Promise<Value>): Promise<Value> {
  const line = lines.get(stream) ?? pLimit(AT_ONCE)
  lines.set(stream, line)
  try {
    return await line(send)
  } finally {
    if (line.activeCount === 0 && line.pendingCount === 0) lines.delete(stream)
  }
}
