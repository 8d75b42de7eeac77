import { parseArgs } from 'node:util'
import { parseCase, type CheckedCase, type ParseOptions, type SettingsInput } from '@khoan-viec/grading/case'
import { compareAnswers } from '@khoan-viec/grading/compare'
import { gradeCase } from '@khoan-viec/grading/engine'
import { explain, renderMarkdown, type Language } from '@khoan-viec/grading/explain'
import { readInput } from './read-input.ts'
import { readTexts, type Texts } from './read-texts.ts'

export type Outcome = { readonly stdout: string; readonly stderr: string; readonly exitCode: 0 | 2 }

const USAGE = `Usage: npm run -s grade -- case.json [more.json …]
  -                     a case from standard input
  --explain             why each level, as Markdown
  --language vi|en      words of the explanation (vi)
  --regulation FILE     a regulation or overlay of your own, for this call; may be given again
  --compare ID          who would move under that regulation: a study, no grade
  --set NAME=VALUE      who would move under that setting (capBase=GOOD_ONLY); may be given again, and with --compare
`

/** What was asked for cannot be done: said on standard error, exit code 2. */
class Refused extends Error {}

const readArguments = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        explain: { type: 'boolean', default: false },
        language: { type: 'string', default: 'vi' },
        regulation: { type: 'string', multiple: true, default: [] },
        compare: { type: 'string' },
        set: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

type Named = { readonly file: string; readonly text: string }

const readFiles = async (files: readonly string[]): Promise<readonly Named[]> => {
  const read: Named[] = []
  for (const file of files) {
    const input = await readInput(file)
    if (!input.ok) throw new Refused(`${file}: ${input.message}`)
    read.push({ file, text: input.text })
  }
  return read
}

const checkAll = (files: readonly Named[], options: ParseOptions): readonly CheckedCase[] =>
  files.map(({ file, text }) => {
    const parsed = parseCase(text, options)
    if (!parsed.ok) throw new Refused(`${files.length > 1 ? `${file}: ` : ''}${parsed.field}: ${parsed.message}`)
    return parsed.value
  })

const writeJson = (values: readonly unknown[]): string =>
  values.length === 1
    ? `${JSON.stringify(values[0], null, 2)}\n`
    : values.map((value) => `${JSON.stringify(value)}\n`).join('')

const explainAll = (graded: CheckedCase, language: Language): string => {
  const answer = gradeCase(graded)
  return answer.results.map((result) => renderMarkdown(explain(result, answer, language))).join('\n')
}

/** `gapShare=0.8`, `headBound=false`, `capBase=GOOD_ONLY`. What is no setting is refused where the case is checked. */
const readSettings = (given: readonly string[]): SettingsInput =>
  Object.fromEntries(
    given.map((setting) => {
      const [, name, value = ''] = /^(\w+)=(.+)$/.exec(setting) ?? []
      if (!name) throw new Refused(`--set: NAME=VALUE, not ${setting}`)
      return [name, /^(true|false|-?[\d.]+)$/.test(value) ? readValue(setting, value) : value]
    }),
  )

const readValue = (setting: string, value: string): unknown => {
  try {
    return JSON.parse(value)
  } catch {
    throw new Refused(`--set: no such value: ${setting}`)
  }
}

type Other = { readonly regulation: string | undefined; readonly set: readonly string[] }

const compareAll = (files: readonly Named[], { regulation: id, set }: Other, texts: Texts): string => {
  const regulation = texts.regulations.find((text) => text.id === id)
  if (id !== undefined && !regulation) throw new Refused(`--compare: no regulation "${id}"`)
  const cases = checkAll(files, texts)
  const others = checkAll(files, { ...texts, settings: readSettings(set), ...(regulation ? { regulation } : {}) })
  const answer = (graded: CheckedCase) => gradeCase(graded, { toReach: false })
  return writeJson(cases.map((graded, at) => compareAnswers(answer(graded), answer(others[at] ?? graded))))
}

const run = async (args: readonly string[]): Promise<string> => {
  const { positionals, values } = readArguments(args)
  if (values.help) return USAGE
  const language = (['vi', 'en'] as const).find((known) => known === values.language)
  if (!language) throw new Refused(`--language: vi or en, not ${values.language}`)
  if (positionals.length === 0) throw new Refused(USAGE)
  const texts = await readTexts(values.regulation)
  if (!texts.ok) throw new Refused(texts.message)
  const files = await readFiles(positionals)
  if (values.compare !== undefined || values.set.length > 0) {
    return compareAll(files, { regulation: values.compare, set: values.set }, texts)
  }
  const cases = checkAll(files, texts)
  if (values.explain) return cases.map((graded) => explainAll(graded, language)).join('\n')
  return writeJson(cases.map((graded) => gradeCase(graded)))
}

/** The `grade` command without its process. Every file is read and checked before any is graded. */
export const runGrade = async (args: readonly string[]): Promise<Outcome> => {
  try {
    return { stdout: await run(args), stderr: '', exitCode: 0 }
  } catch (error) {
    if (error instanceof Refused) return { stdout: '', stderr: `${error.message.trimEnd()}\n`, exitCode: 2 }
    throw error
  }
}
