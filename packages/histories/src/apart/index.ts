export { replayApart, type Verdict } from './replay-apart.ts'
