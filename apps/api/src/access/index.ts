export { ownStreams } from './own-streams.ts'
export { readHandoverOf, readsHandover, readsHandoverStream } from './read-handover.ts'
export { findTaskFor, readTaskOf } from './read-task.ts'
export { readsAll, readsAssessment, readsMeetings, readsTask, readsUnit, scopeOf } from './scope.ts'
