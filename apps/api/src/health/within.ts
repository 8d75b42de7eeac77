/** What a question is answered with, or `late` when it takes longer than that or fails: who asks how it is must not wait. */
export async function within<Value>(timeoutMs: number, ask: () => Promise<Value>, late: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const waited = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(late), timeoutMs)
  })
  try {
    return await Promise.race([ask().catch(() => late), waited])
  } finally {
    clearTimeout(timer)
  }
}
