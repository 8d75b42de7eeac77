export type { Attribute, AttributeType, Change, LogEvent, LogObject, LogType, Relation, Trace } from './model.ts'
export { type OcelParts, writeOcel } from './write-ocel.ts'
export { writeXes } from './write-xes.ts'
