export { type Engine, openEngine } from './engine.ts'
export { hasSettled } from './has-settled.ts'
export { type Asked, forward, named } from './obey.ts'
export { sendCommand, type Sending, TASK_QUEUE } from './send-command.ts'
