export { type Erased, openParts } from './open-parts.ts'
export { type Pointer, valueAt } from './pointer.ts'
export { hashSealed, type Opened, type PartToSeal, type Sealed, sealedPlaces, sealParts } from './seal.ts'
export { type OpeningReport, verifyOpening } from './verify-opening.ts'
