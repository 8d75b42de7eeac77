export { listStreamsOf } from './list-streams.ts'
export {
  findCurrentCycle,
  findCurrentCycleId,
  findOrganisation,
  findState,
  findStream,
  listCycles,
  listStates,
  listStatesIn,
  type StreamRow,
} from './stream.queries.ts'
