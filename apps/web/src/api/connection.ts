import { createSignal } from 'solid-js'

/** After this long without an answer of the engine a button may be tried again. */
const ENGINE_AGAIN_AFTER_MS = 10_000

const [isOnline, setOnline] = createSignal(navigator.onLine)
const [isReachable, setReachable] = createSignal(true)
const [isEngineAway, holdEngineAway] = createSignal(false)
addEventListener('online', () => setOnline(true))
addEventListener('offline', () => setOnline(false))

let tryAgain: ReturnType<typeof setTimeout> | undefined

/** What the last command met. Nothing says when the engine is back, so after a while one may try. */
function setEngineAway(away: boolean) {
  clearTimeout(tryAgain)
  holdEngineAway(away)
  if (away) tryAgain = setTimeout(() => holdEngineAway(false), ENGINE_AGAIN_AFTER_MS)
}

/** How the page stands to the world: reading goes on without the engine, and typing without the network. */
export const connection = { isOnline, isReachable, setReachable, isEngineAway, setEngineAway }
