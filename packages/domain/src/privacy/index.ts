/** What of the record is for everybody's eyes and what is not, and how its shapes are told apart. */
export { erasedName } from './erased-name.ts'
export { eventVersion } from './event-version.ts'
export { openedBy, type PrivatePart, privateParts } from './private-parts.ts'
