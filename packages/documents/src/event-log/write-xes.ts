import type { Attribute, Trace } from './model.ts'

const extensions = [
  ['Concept', 'concept', 'http://www.xes-standard.org/concept.xesext'],
  ['Lifecycle', 'lifecycle', 'http://www.xes-standard.org/lifecycle.xesext'],
  ['Organizational', 'org', 'http://www.xes-standard.org/org.xesext'],
  ['Time', 'time', 'http://www.xes-standard.org/time.xesext'],
] as const

/** What every trace and every event has, with the value that stands where nothing is known. */
const globals = `  <global scope="trace">
    <string key="concept:name" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <string key="lifecycle:transition" value="complete"/>
    <string key="org:resource" value=""/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/>
  </global>
  <classifier name="Activity" keys="concept:name"/>
  <classifier name="Activity and lifecycle" keys="concept:name lifecycle:transition"/>
`

/** An event log as XES has it (IEEE 1849-2016), in pieces as its traces come. */
export async function* writeXes(name: string, traces: AsyncIterable<Trace>): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">\n'
  for (const [title, prefix, uri] of extensions)
    yield `  <extension name="${title}" prefix="${prefix}" uri="${uri}"/>\n`
  yield globals + `  <string key="concept:name" value="${escaped(name)}"/>\n`
  for await (const { attributes, events } of traces) {
    yield `  <trace>\n${written(attributes, '    ')}`
    for await (const event of events) yield `    <event>\n${written(event, '      ')}    </event>\n`
    yield '  </trace>\n'
  }
  yield '</log>\n'
}

const written = (attributes: readonly Attribute[], indent: string): string =>
  attributes
    .map(({ name, value, isTime }) => {
      const type = isTime ? 'date' : typeOf(value)
      return `${indent}<${type} key="${escaped(name)}" value="${escaped(String(value))}"/>\n`
    })
    .join('')

function typeOf(value: Attribute['value']): string {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'string'
  return Number.isInteger(value) ? 'int' : 'float'
}

/** Characters that XML cannot hold, not even escaped. */
const unwritable =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

const escaped = (text: string): string =>
  text.replaceAll(unwritable, '\ufffd').replaceAll(/[&<>"\t\n\r]/g, (character) => named[character] ?? character)
