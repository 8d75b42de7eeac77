import type { Explanation, Line, Section, Table } from './explanation.ts'

const escape = (text: string): string => text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\s*\n\s*/g, ' ')

const line = ({ text, outcome }: Line): string =>
  `- ${escape(text)}${outcome === undefined ? '' : ` → **${escape(outcome)}**`}`

const row = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`

const table = ({ columns, rows }: Table): string[] => [
  row(columns),
  `|${columns.map(() => '---|').join('')}`,
  ...rows.map(row),
  '',
]

const section = (part: Section, at: number): string[] => [
  `### ${at + 1}. ${escape(part.heading)}`,
  '',
  `_${escape(part.citation)} · ${escape(part.certaintyWords)}_`,
  '',
  ...(part.table && part.table.rows.length > 0 ? table(part.table) : []),
  ...part.lines.map(line),
  ...(part.lines.length > 0 ? [''] : []),
  ...(part.conclusion === '' ? [] : [`**= ${escape(part.conclusion)}**`, '']),
]

/** The explanation as a page of Markdown. */
export const renderMarkdown = (explanation: Explanation): string =>
  [
    `## ${escape(explanation.heading)}`,
    '',
    ...explanation.summary.map(line),
    '',
    ...explanation.sections.flatMap(section),
  ].join('\n')
