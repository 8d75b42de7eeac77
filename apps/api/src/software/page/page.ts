import { html } from 'hono/html'
import type { Document } from '../document.ts'
import { type Language, softwareWords } from '../words.ts'
import { type Field, fieldsOf, sayKind, type Shape } from './shape.ts'

type Answer = {
  readonly description: string
  readonly content?: Readonly<Record<string, { readonly schema: Shape }>>
}
type Parameter = {
  readonly name: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: Shape
}
type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly parameters?: readonly Parameter[]
  readonly responses: Readonly<Record<string, Answer>>
}
type Offer = Operation & { readonly path: string }

/** The document as a page to read: words and a style, and nothing that runs. */
export function writePage(document: Document, language: Language) {
  const other = language === 'vi' ? 'en' : 'vi'
  const words = softwareWords[language].page
  const { title, description = '' } = document.info
  /* oxlint-disable typescript/no-unsafe-type-assertion -- the document is made of our own shapes */
  const offers: readonly Offer[] = Object.entries(document.paths ?? {}).map(([path, { get }]) => ({
    path,
    ...(get as unknown as Operation),
  }))
  const shapes = Object.entries(document.components?.schemas ?? {}) as [string, Shape][]
  /* oxlint-enable typescript/no-unsafe-type-assertion */
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/api/docs/style.css" />
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p class="links">
            <a href="/api/openapi.json?lang=${language}">${words.document}</a>
            <a href="/api/docs?lang=${other}" hreflang="${other}" lang="${other}">${words.other}</a>
          </p>
        </header>
        <nav aria-label="${words.contents}">
          <ul>
            ${offers.map(
              ({ operationId, path, summary }) =>
                html`<li>
                  <a href="#${operationId}">${summary} <code>${path}</code></a>
                </li>`,
            )}
          </ul>
        </nav>
        <main>
          ${description.split('\n\n').map((text) => html`<p>${inCode(text)}</p>`)}
          ${offers.map((offer) => offerSection(offer, words))}
          <h2>${words.shapes}</h2>
          ${shapes.map(
            ([name, shape]) =>
              html`<section id="shape-${name}">
                <h3><code>${name}</code></h3>
                ${table(fieldsOf(shape), words)}
              </section>`,
          )}
        </main>
      </body>
    </html>`
}

type Words = (typeof softwareWords)[Language]['page']

function offerSection({ operationId, path, summary, description, parameters = [], responses }: Offer, words: Words) {
  const asked = parameters.map(({ name, required = false, description: meaning = '', schema }) => ({
    name,
    isRequired: required,
    shape: { ...schema, description: meaning },
  }))
  return html`<section id="${operationId}">
    <h2>${summary}</h2>
    <p class="address"><code>GET /api/v1${path}</code></p>
    <p>${description}</p>
    ${
      asked.length === 0
        ? ''
        : html`<h3>${words.asked}</h3>
            ${table(asked, words)}`
    }
    <h3>${words.answered}</h3>
    <dl>
      ${Object.entries(responses).map(
        ([status, answer]) =>
          html`<dt><code>${status}</code></dt>
            <dd>${inCode(answer.description)} ${shapeLink(answer)}</dd>`,
      )}
    </dl>
  </section>`
}

const table = (fields: readonly Field[], words: Words) =>
  html`<div class="wide" tabindex="0" role="group" aria-label="${words.fieldHead}">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.fieldHead}</th>
          <th scope="col">${words.kindHead}</th>
          <th scope="col">${words.meaningHead}</th>
        </tr>
      </thead>
      <tbody>
        ${fields.map(
          ({ name, shape, isRequired }) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td><code>${sayKind(shape)}</code></td>
              <td>${[shape.description ?? '', ...sayOptional(shape, isRequired, words)].join('; ')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`

function sayOptional(shape: Shape, isRequired: boolean, words: Words): readonly string[] {
  if (shape.default !== undefined) return [`${words.default} ${JSON.stringify(shape.default)}`]
  return isRequired ? [] : [words.may]
}

function shapeLink({ content = {} }: Answer) {
  const name = Object.values(content)[0]?.schema.$ref?.split('/').at(-1)
  return name === undefined ? '' : html`→ <a href="#shape-${name}"><code>${name}</code></a>`
}

const inCode = (text: string) =>
  text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))
