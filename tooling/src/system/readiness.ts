/** What a part says when it is ready, and the lines it wants shown to whoever started it. */
export type Readiness = { say: readonly string[] }

/** Reads a line such as `{"ready":true,"say":["…"]}`; any other line is not one. */
export function parseReadiness(line: string): Readiness | undefined {
  if (!line.startsWith('{')) return undefined
  let said: unknown
  try {
    said = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof said !== 'object' || said === null || !('ready' in said) || said.ready !== true) return undefined
  const lines: unknown[] = 'say' in said && Array.isArray(said.say) ? said.say : []
  return { say: lines.filter((entry) => typeof entry === 'string') }
}
