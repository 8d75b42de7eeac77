export { writeBuild } from '../house/take-build.ts'
export { replayOpenApart } from './replay-open-apart.ts'
export type { RunningHouse, Stranded } from './replay-open.ts'
