const text = { type: 'string' } as const
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
} as const

const listOf = (properties: Readonly<Record<string, object>>, required: readonly string[]) => ({
  type: 'array',
  items: { type: 'object', properties, required },
})

const types = listOf({ name: text, attributes: listOf({ name: text, type: text }, ['name', 'type']) }, [
  'name',
  'attributes',
])
const relationships = listOf({ objectId: text, qualifier: text }, ['objectId', 'qualifier'])

/** What the published JSON schema of OCEL 2.0 (ocel-standard.org, draft-07) asks of a log: also that values stand as text. */
export const ocelSchema = {
  type: 'object',
  required: ['eventTypes', 'objectTypes', 'events', 'objects'],
  properties: {
    eventTypes: types,
    objectTypes: types,
    events: listOf(
      {
        id: text,
        type: text,
        time: moment,
        attributes: listOf({ name: text, value: text }, ['name', 'value']),
        relationships,
      },
      ['id', 'type', 'time'],
    ),
    objects: listOf(
      {
        id: text,
        type: text,
        attributes: listOf({ name: text, value: text, time: moment }, ['name', 'value', 'time']),
        relationships,
      },
      ['id', 'type'],
    ),
  },
} as const
