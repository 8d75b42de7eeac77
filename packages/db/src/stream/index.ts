export { listStreamsOf } from './list-streams.ts'
export { findCurrentCycle, findState, findStream, listCycles, listStates, type StreamRow } from './stream.queries.ts'
