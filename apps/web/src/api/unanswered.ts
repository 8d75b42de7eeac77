/**
 * What was sent and not yet answered keeps its request id, in this tab: said again in the same words, be it after the page
 * was loaded anew, it is the same request and is done at most once.
 */
export function requestIdOf(said: string): string {
  try {
    const key = keyOf(said)
    const known = sessionStorage.getItem(key)
    if (known !== null) return known
    const made = crypto.randomUUID()
    sessionStorage.setItem(key, made)
    return made
  } catch {
    return crypto.randomUUID()
  }
}

/** It was answered: the same words said again are another request. */
export function forgetRequest(said: string): void {
  try {
    sessionStorage.removeItem(keyOf(said))
  } catch {
    // Nothing was kept.
  }
}

const keyOf = (said: string): string => `khoan-viec.unanswered/${said}`
