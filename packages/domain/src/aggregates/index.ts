export { aggregateOf, aggregates, type AnyAggregate } from './aggregates.ts'
export { eventOf, type EventOf, stateOf, type StateOf } from './of-kind.ts'
