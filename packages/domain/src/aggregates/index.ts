export { aggregateOf, aggregates, type AnyAggregate } from './aggregates.ts'
export { type AnyEvent, eventOf, type EventOf, stateOf, type StateOf } from './of-kind.ts'
