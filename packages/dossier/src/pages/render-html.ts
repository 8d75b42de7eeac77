import { pageWords } from './page-words.ts'
import type { Block, Link, Page, Section } from './page.ts'
import { style } from './style.ts'

/** Where a language's page is kept, and how the other one is called. */
export const pagePaths = { vi: 'ho-so.html', en: 'dossier.html' } as const
const other = {
  vi: { href: pagePaths.en, text: 'English', lang: 'en' },
  en: { href: pagePaths.vi, text: 'Tiếng Việt', lang: 'vi' },
} as const

/** The page as one HTML file that fetches nothing. */
export function renderHtml(page: Page): string {
  const { language, kind, title, lead, band, facts, sections } = page
  const turn = other[language]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(`${kind}: ${title}`)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="other"><a href="${turn.href}" lang="${turn.lang}">${turn.text}</a></p>
${band === undefined ? '' : `<p class="band">${escape(band)}</p>\n`}<p class="kind">${escape(kind)}</p>
<h1>${escape(title)}</h1>
<p class="lead">${escape(lead)}</p>
${definitions(facts)}
</header>
<nav aria-label="${escape(pageWords[language].contents)}"><ol>${sections.map(contentsLine).join('')}</ol></nav>
<main>
${sections.map(renderSection).join('\n')}
</main>
</body>
</html>
`
}

const contentsLine = ({ id, heading }: Section): string => `<li><a href="#${id}">${escape(heading)}</a></li>`

const renderSection = ({ id, heading, blocks }: Section): string =>
  `<section id="${id}"><h2>${escape(heading)}</h2>\n${blocks.map(renderBlock).join('\n')}\n</section>`

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escape(block.text)}</p>`
    case 'heading':
      return `<h3>${escape(block.text)}</h3>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`
    case 'table':
      return `<table><thead>${row('th', block.columns)}</thead><tbody>${block.rows.map((cells) => row('td', cells)).join('')}</tbody></table>`
    case 'entry':
      return renderEntry(block)
  }
}

function renderEntry({
  number,
  title,
  when,
  who,
  facts,
  files,
  proof,
  raw,
  rawTitle,
}: Extract<Block, { kind: 'entry' }>): string {
  const links = files.length === 0 ? '' : `<ul>${files.map((file) => `<li>${link(file)}</li>`).join('')}</ul>`
  return `<article class="entry"><h4>${escape(title)}</h4>
<p class="when">${escape([when, who].filter((part) => part !== '').join(' · '))} · ${escape(number)} (${link(proof)})</p>
${definitions(facts)}${links}
<details><summary>${escape(rawTitle)}</summary><pre>${escape(raw)}</pre></details></article>`
}

const definitions = (facts: Page['facts']): string =>
  facts.length === 0
    ? ''
    : `<dl>${facts.map(({ term, value }) => `<dt>${escape(term)}</dt><dd>${escape(value)}</dd>`).join('')}</dl>`

const row = (cell: 'th' | 'td', cells: readonly string[]): string =>
  `<tr>${cells.map((text) => `<${cell}${cell === 'th' ? ' scope="col"' : ''}>${escape(text)}</${cell}>`).join('')}</tr>`

const link = ({ text, href }: Link): string => `<a href="${escape(href)}">${escape(text)}</a>`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)
