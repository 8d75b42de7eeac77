export { replayOpenApart } from './replay-open-apart.ts'
export type { RunningHouse, Stranded } from './replay-open.ts'
