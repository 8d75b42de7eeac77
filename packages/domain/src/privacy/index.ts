/** What of the record is for everybody's eyes and what is not, and how its shapes are told apart. */
export { eventVersion } from './event-version.ts'
export { erasedBy, openedBy, type PrivatePart, privateParts, SOMEBODY } from './private-parts.ts'
export { type Forgotten, withoutName } from './without-name.ts'
