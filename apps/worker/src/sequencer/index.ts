export { keepLog, type KeptLog } from './keep-log.ts'
export { proposeKey, readLogKeys } from './log-keys.ts'
export { openSequencer, type Sequencer } from './open-sequencer.ts'
export { type LogPlaces, logPlaces } from './places.ts'
