import { createSignal } from 'solid-js'

const [isOnline, setOnline] = createSignal(navigator.onLine)
const [isEngineAway, setEngineAway] = createSignal(false)
addEventListener('online', () => setOnline(true))
addEventListener('offline', () => setOnline(false))

/** How the page stands to the world: reading goes on without the engine, and typing without the network. */
export const connection = { isOnline, isEngineAway, setEngineAway }
