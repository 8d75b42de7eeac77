import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Asking } from './guard.ts'
import { offers } from './offers.ts'
import type { SoftwareWords } from './said.ts'
import { type Language, softwareWords } from './words.ts'

/** Of the API itself, not of the product: a field taken away or turned into another makes it 2. */
const VERSION = '1.0.0'

export type Document = ReturnType<OpenAPIHono<Asking>['getOpenAPI31Document']>

/** The API as OpenAPI 3.1, made of the very shapes by which it parses what it is asked and types what it answers. */
export function describeSoftware(routes: OpenAPIHono<Asking>, language: Language): Document {
  const words = softwareWords[language]
  const document = routes.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: words.title, version: VERSION, description: words.description },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
  })
  const told = {
    ...document,
    components: {
      ...document.components,
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: words.key } as const },
    },
  }
  tellFields(told, words)
  for (const [name, said] of Object.entries(words.offers)) {
    const offered = Object.entries(offers).find(([each]) => each === name)?.[1]
    const operation = offered && told.paths?.[offered.path]?.get
    if (!operation) continue
    const scope = offered['x-scope']
    operation.summary = said.summary
    operation.description = scope === null ? said.description : `${said.description} (${words.page.scope}: ${scope})`
    tellAnswers(operation.responses ?? {}, words)
  }
  return told
}

/** Beside each field what it means; a list of parameters names them the other way round. */
function tellFields(value: unknown, words: SoftwareWords): void {
  if (!isObject(value)) return
  const { properties, name } = value
  if (isObject(properties))
    for (const [field, shape] of Object.entries(properties)) describe(shape, words.fields[field])
  if ('in' in value && typeof name === 'string') describe(value, words.fields[name])
  for (const each of Object.values(value)) tellFields(each, words)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function describe(shape: unknown, description: string | undefined): void {
  if (isObject(shape) && description !== undefined) shape['description'] = description
}

const limits = ['RateLimit', 'RateLimit-Policy'] as const

function tellAnswers(answers: Readonly<Record<string, object>>, words: SoftwareWords): void {
  for (const [status, description] of Object.entries(words.statuses)) {
    const named = status === '429' ? ([...limits, 'Retry-After'] as const) : limits
    const headers = named.map((name) => [name, { description: words.headers[name], schema: { type: 'string' } }])
    Object.assign(answers[status] ?? {}, { description, headers: Object.fromEntries(headers) })
  }
}
