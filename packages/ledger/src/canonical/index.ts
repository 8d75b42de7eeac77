export { canonicalise } from './canonicalise.ts'
export { decodeEntry, encodeEntry, entryLimitBytes, formatLimitBytes } from './entry.ts'
export { depthLimitLevels, findRefusal } from './find-refusal.ts'
export { type CanonicalRefusal, NotCanonicalError } from './refusal.ts'
