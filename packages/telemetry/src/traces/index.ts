export { inSpan, noteQuery } from './in-span.ts'
export { markOf } from './mark-of.ts'
export { openTraces } from './open-traces.ts'
