export { findPlaceSince, type KeyChange, readKeyChanges } from './key-changes.ts'
export { countOrdered, openOrder, type Order } from './order.ts'
export { type Chosen, listOpenedNames, listPlaced, listStreamsOf, type PlacedRow } from './placed.queries.ts'
export { type OrderedHead, readHeads, readOrdered } from './read-ordered.ts'
