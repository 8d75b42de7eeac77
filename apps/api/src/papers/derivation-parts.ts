import type { Paper } from '@khoan-viec/documents/paper'
import type { RegulationUsed, Result } from '@khoan-viec/grading/engine'
import { explain, type Language, nameThings, type Section } from '@khoan-viec/grading/explain'
import type { SubjectRound, SubjectView } from '@khoan-viec/protocol/grading'
import { gradeWords } from './grade-words.ts'

/** How the level was computed, a numbered paragraph for each step; tasks by their titles. */
export function derivationParts(
  view: SubjectView<Result, RegulationUsed>,
  round: SubjectRound<Result, RegulationUsed> | undefined,
  language: Language,
): Paper['parts'] {
  if (!round?.result) return [{ kind: 'text', text: gradeWords[language].noDerivation }]
  const { assessment, names, titles, row } = view
  const unit = view.facts.unit?.collective ?? row.unitName
  const known = { [row.unit]: unit, ...names, ...titles, [assessment.subject]: assessment.name }
  const answer = { regulations: round.regulations, results: [], groups: [] }
  const { summary, sections } = explain(nameThings(round.result, known), answer, language)
  return [
    { kind: 'list', items: summary.map(writeLine) },
    ...sections.flatMap((section, index) => sectionParts(section, index + 1, language)),
  ]
}

const writeLine = ({ text, outcome }: { readonly text: string; readonly outcome?: string }): string =>
  outcome === undefined ? text : `${text}: ${outcome}`

function sectionParts(section: Section, number: number, language: Language): Paper['parts'] {
  const { heading, citation, certaintyWords, lines, table, conclusion, step } = section
  const said = [
    `3.${number}. ${heading} (${citation}; ${certaintyWords}).`,
    ...lines.map((line) => `${writeLine(line)}.`),
    ...(conclusion === '' ? [] : [`${gradeWords[language].comesTo}: ${conclusion}.`]),
  ]
  // The order within a group names the others: it is on the table of all, not on one subject's notice.
  const isShown = table && table.rows.length > 0 && step !== 'CAP'
  return [
    { kind: 'text', text: said.join(' ') },
    ...(isShown ? [{ kind: 'table', columns: table.columns, rows: table.rows } as const] : []),
  ]
}
