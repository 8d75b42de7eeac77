export { type FreeSpace, listFreeSpace, noteFreeSpace } from './free-space.ts'
export { listTroubles, passTroubles, raiseTrouble, type TroubleRecord } from './troubles.ts'
