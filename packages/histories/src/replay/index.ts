export { type Divergence, locate, reasonIn } from './divergence.ts'
export { openReplayer, type Replayer } from './open-replayer.ts'
export { quietRuntime } from './quiet-runtime.ts'
