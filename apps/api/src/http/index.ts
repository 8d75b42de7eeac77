export { limitChanges } from './limits.ts'
export { type Origins, sameOrigin } from './same-origin.ts'
export { sayRefusal } from './say-refusal.ts'
export { webClient } from './web-client.ts'
