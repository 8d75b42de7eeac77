import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Document } from '../document.ts'

/** What an answer does that the document does not say; undefined: nothing. */
export type Undocumented = string | undefined

/** Looks answers up in the document: their status, their type, and every field of their body, none besides. */
export function openDocument(document: Document) {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  ajv.addSchema(closed(document) as object, 'api')

  return async (path: string, method: string, answer: Response): Promise<Undocumented> => {
    if (method === 'HEAD') return answer.status < 500 ? undefined : `status ${answer.status}`
    // What is offered is for reading.
    if (method !== 'GET') return [401, 405, 429].includes(answer.status) ? undefined : `status ${answer.status}`
    const answers = document.paths?.[path]?.get?.responses ?? {}
    const said = answers[String(answer.status)] as { readonly content: Readonly<Record<string, unknown>> } | undefined
    if (!said) return `status ${answer.status}`
    const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
    if (!Object.hasOwn(said.content, type)) return `type ${type}`
    const place = ['paths', path, 'get', 'responses', String(answer.status), 'content', type, 'schema']
    const validate = ajv.getSchema(`api#/${place.map(pointer).join('/')}`)
    if (!validate) return 'no schema'
    return validate(await answer.json()) ? undefined : ajv.errorsText(validate.errors)
  }
}

const pointer = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))

/** The document with every object closed: a field too many is a fault of ours, though others must bear it. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, closed(each)]))
  const isOpen = copy['type'] === 'object' && 'properties' in copy && !('additionalProperties' in copy)
  return isOpen ? { ...copy, additionalProperties: false } : copy
}
