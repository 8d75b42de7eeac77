import { parseArgs } from 'node:util'

import { parseCase, type CheckedCase, type ParseOptions } from '@khoan-viec/grading/case'
import { gradeCase } from '@khoan-viec/grading/engine'
import { explain, renderMarkdown, type Language } from '@khoan-viec/grading/explain'

import { readInput } from './read-input.ts'

export type Outcome = { readonly stdout: string; readonly stderr: string; readonly exitCode: 0 | 2 }

const USAGE = `Usage: npm run -s grade -- case.json [more.json …]
  -                     a case from standard input
  --explain             why each level, as Markdown
  --language vi|en      words of the explanation (vi)
`

const refused = (message: string): Outcome => ({ stdout: '', stderr: `${message}\n`, exitCode: 2 })

const readArguments = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      explain: { type: 'boolean', default: false },
      language: { type: 'string', default: 'vi' },
      help: { type: 'boolean', default: false },
    },
  })

const explainAll = (graded: CheckedCase, language: Language): string => {
  const answer = gradeCase(graded)
  return answer.results.map((result) => renderMarkdown(explain(result, answer, language))).join('\n')
}

type Read = { readonly ok: true; readonly cases: readonly CheckedCase[] } | { readonly ok: false; readonly message: string }

const readCases = async (files: readonly string[], options: ParseOptions): Promise<Read> => {
  const cases: CheckedCase[] = []
  for (const file of files) {
    const input = await readInput(file)
    const name = files.length > 1 ? `${file}: ` : ''
    if (!input.ok) return { ok: false, message: `${file}: ${input.message}` }
    const parsed = parseCase(input.text, options)
    if (!parsed.ok) return { ok: false, message: `${name}${parsed.field}: ${parsed.message}` }
    cases.push(parsed.value)
  }
  return { ok: true, cases }
}

const render = (cases: readonly CheckedCase[], { explained, language }: { explained: boolean; language: Language }): string => {
  const [first] = cases
  if (explained) return cases.map((graded) => explainAll(graded, language)).join('\n')
  if (first && cases.length === 1) return `${JSON.stringify(gradeCase(first), null, 2)}\n`
  return cases.map((graded) => `${JSON.stringify(gradeCase(graded))}\n`).join('')
}

/** The `grade` command without its process: what it would print, and its exit code. Every file is read before any is graded. */
export const runGrade = async (args: readonly string[]): Promise<Outcome> => {
  let parsed: ReturnType<typeof readArguments>
  try {
    parsed = readArguments(args)
  } catch (error) {
    return refused(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
  const { positionals: files, values } = parsed
  if (values.help) return { stdout: USAGE, stderr: '', exitCode: 0 }
  const language = (['vi', 'en'] as const).find((known) => known === values.language)
  if (!language) return refused(`--language: vi or en, not ${values.language}`)
  if (files.length === 0) return refused(USAGE)
  const read = await readCases(files, {})
  if (!read.ok) return refused(read.message)
  return { stdout: render(read.cases, { explained: values.explain, language }), stderr: '', exitCode: 0 }
}
