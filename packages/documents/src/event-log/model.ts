/** Something that an event log knows of: the name of an attribute, and its value. An ISO instant is a `time`. */
export type Attribute = { readonly name: string; readonly value: string | number | boolean; readonly isTime?: boolean }

/** An attribute that held from a moment on. */
export type Change = Attribute & { readonly at: string }

export type Relation = { readonly object: string; readonly qualifier: string }

/** An event of an object-centric log. */
export type LogEvent = {
  readonly id: string
  readonly type: string
  readonly at: string
  readonly attributes: readonly Attribute[]
  readonly relations: readonly Relation[]
}

export type LogObject = {
  readonly id: string
  readonly type: string
  readonly changes: readonly Change[]
  readonly relations: readonly Relation[]
}

export type AttributeType = 'string' | 'time' | 'integer' | 'float' | 'boolean'

/** A type of events or objects, with what one may have. */
export type LogType = {
  readonly name: string
  readonly attributes: readonly { readonly name: string; readonly type: AttributeType }[]
}

/** One case of a log of cases: who did what when, in order. */
export type Trace = { readonly attributes: readonly Attribute[]; readonly events: AsyncIterable<readonly Attribute[]> }
