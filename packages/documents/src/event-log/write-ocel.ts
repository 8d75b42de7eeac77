import type { LogEvent, LogObject, LogType } from './model.ts'

export type OcelParts = {
  readonly eventTypes: readonly LogType[]
  readonly objectTypes: readonly LogType[]
  readonly events: AsyncIterable<LogEvent>
  readonly objects: AsyncIterable<LogObject>
}

/** An event log as OCEL 2.0 has it in JSON (ocel-standard.org), in pieces as its events and objects come. Values stand as text there, whatever their type. */
export async function* writeOcel({ eventTypes, objectTypes, events, objects }: OcelParts): AsyncGenerator<string> {
  yield `{"objectTypes":${JSON.stringify(objectTypes)},\n"eventTypes":${JSON.stringify(eventTypes)},\n"events":[`
  yield* listed(events, eventOf)
  yield '],\n"objects":['
  yield* listed(objects, objectOf)
  yield ']}\n'
}

async function* listed<Item>(items: AsyncIterable<Item>, write: (item: Item) => object): AsyncGenerator<string> {
  let between = '\n'
  for await (const item of items) {
    yield between + JSON.stringify(write(item))
    between = ',\n'
  }
}

const eventOf = ({ id, type, at, attributes, relations }: LogEvent) => ({
  id,
  type,
  time: at,
  attributes: attributes.map(({ name, value }) => ({ name, value: String(value) })),
  relationships: relations.map(({ object, qualifier }) => ({ objectId: object, qualifier })),
})

const objectOf = ({ id, type, changes, relations }: LogObject) => ({
  id,
  type,
  attributes: changes.map(({ name, at, value }) => ({ name, time: at, value: String(value) })),
  relationships: relations.map(({ object, qualifier }) => ({ objectId: object, qualifier })),
})
