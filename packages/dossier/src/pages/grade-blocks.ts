import type { Answer } from '@khoan-viec/grading/engine'
import { explain, nameThings, type Section } from '@khoan-viec/grading/explain'
import type { PlacedEntry } from '../entries/index.ts'
import type { Block } from './page.ts'
import type { Saying } from './say-entry.ts'

/** How each computed level came about, step by step, from the answer that its entry names. */
export function gradeBlocks(entries: readonly PlacedEntry[], saying: Saying): readonly Block[] {
  const subjects = subjectsIn(entries)
  return entries.flatMap(({ entry }) => {
    const computed = computedIn(entry.event)
    const subject = subjects.get(entry.stream)
    const answer = computed && saying.files.get(computed.answer)?.json
    if (!computed || subject === undefined || !isAnswer(answer)) return []
    return derivation(answer, { subject, round: computed.round, stream: entry.stream }, saying)
  })
}

type Asked = { readonly subject: string; readonly round: number; readonly stream: string }

function derivation(answer: Answer, { subject, round, stream }: Asked, saying: Saying): readonly Block[] {
  const { language, words, names } = saying
  const result = answer.results.find((each) => each.subject === subject)
  if (!result) return []
  const known = Object.fromEntries([
    ...[...names.units].map(([code, { collective }]) => [code, collective] as const),
    ...names.people,
    ...[...names.streams].map(([id, name]) => [id.slice(id.indexOf('/') + 1), name] as const),
  ])
  const { summary, sections } = explain(nameThings(result, known), { ...answer, results: [], groups: [] }, language)
  return [
    { kind: 'heading', text: words.round(String(round), names.streams.get(stream) ?? subject) },
    { kind: 'list', items: summary.map(writeLine) },
    ...sections.flatMap((section, index) => stepBlocks(section, `${index + 1}`, words.comesTo)),
  ]
}

const writeLine = ({ text, outcome }: { readonly text: string; readonly outcome?: string }): string =>
  outcome === undefined ? text : `${text}: ${outcome}`

function stepBlocks(section: Section, number: string, comesTo: string): readonly Block[] {
  const { heading, citation, certaintyWords, lines, table, conclusion } = section
  const said = [...lines.map(writeLine), ...(conclusion === '' ? [] : [`${comesTo}: ${conclusion}`])]
  return [
    { kind: 'text', text: `${number}. ${heading} (${citation}; ${certaintyWords})` },
    ...(said.length > 0 ? [{ kind: 'list', items: said } as const] : []),
    ...(table && table.rows.length > 0 ? [{ kind: 'table', columns: table.columns, rows: table.rows } as const] : []),
  ]
}

/** Who is assessed on each stream of an assessment. */
function subjectsIn(entries: readonly PlacedEntry[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { entry } of entries) {
    const { type, subject } = { subject: undefined, ...entry.event }
    if (type === 'assessment-begun' && typeof subject === 'string') found.set(entry.stream, subject)
  }
  return found
}

export type ComputedPapers = { readonly round: number; readonly case: string; readonly answer: string }

/** The papers of a grading that an entry names. */
export function computedIn(event: Readonly<Record<string, unknown>>): ComputedPapers | undefined {
  const { computed } = { computed: undefined, ...event } as { readonly computed: unknown } // read by its form below
  return isComputed(computed) ? computed : undefined
}

const isComputed = (value: unknown): value is ComputedPapers =>
  typeof value === 'object' &&
  value !== null &&
  'round' in value &&
  typeof value.round === 'number' &&
  'case' in value &&
  typeof value.case === 'string' &&
  'answer' in value &&
  typeof value.answer === 'string'

/** By its hash it is what the worker wrote; the look at its form is for an answer of other times. */
const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'results' in value && Array.isArray(value.results)
