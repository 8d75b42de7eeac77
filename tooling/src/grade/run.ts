import { parseArgs } from 'node:util'
import { parseCase, type CheckedCase, type ParseOptions, type SettingsInput } from '@khoan-viec/grading/case'
import { compareAnswers } from '@khoan-viec/grading/compare'
import { gradeCase } from '@khoan-viec/grading/engine'
import { explain, renderMarkdown, type Language } from '@khoan-viec/grading/explain'
import { readInput } from './read-input.ts'
import { readTexts, type Texts } from './read-texts.ts'
import { Refused, refuse, refuseAt } from './refused.ts'

export type Outcome = { readonly stdout: string; readonly stderr: string; readonly exitCode: 0 | 2 }

const USAGE = `Usage: npm run -s grade -- case.json [more.json …]
  -                     a case from standard input
  --explain             why each level, as Markdown
  --language vi|en      words of the explanation (vi) and of what is refused (both)
  --regulation FILE     a regulation or overlay of your own, for this call; may be given again
  --compare ID          who would move under that regulation: a study, no grade
  --set NAME=VALUE      who would move under that setting (capBase=GOOD_ONLY); may be given again, and with --compare
`

const CACH_DUNG = `Cách dùng: npm run -s grade -- ho-so.json [ho-so-khac.json …]
  -                     hồ sơ từ đầu vào chuẩn
  --explain             vì sao mỗi mức, dạng Markdown
  --language vi|en      ngôn ngữ của lời giải thích (vi) và của lời từ chối (cả hai)
  --regulation FILE     văn bản hoặc quy định địa phương của riêng lần chạy này; nêu được nhiều lần
  --compare ID          ai thay đổi mức theo văn bản đó: để nghiên cứu, không phải xếp loại
  --set TÊN=GIÁ_TRỊ     ai thay đổi mức theo tham số đó (capBase=GOOD_ONLY); nêu được nhiều lần, và cùng --compare
`

const readArguments = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        explain: { type: 'boolean', default: false },
        language: { type: 'string' },
        regulation: { type: 'string', multiple: true, default: [] },
        compare: { type: 'string' },
        set: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return refuse(`${why}\n${USAGE}`, `tham số không hợp lệ: ${why}\n${CACH_DUNG}`)
  }
}

type Named = { readonly file: string; readonly text: string }

const readFiles = async (files: readonly string[]): Promise<readonly Named[]> => {
  const read: Named[] = []
  for (const file of files) read.push({ file, text: await readInput(file) })
  return read
}

const checkAll = (files: readonly Named[], options: ParseOptions): readonly CheckedCase[] =>
  files.map(({ file, text }) => {
    const parsed = parseCase(text, options)
    if (parsed.ok) return parsed.value
    return refuseAt(files.length > 1 ? `${file}: ${parsed.field}` : parsed.field, parsed.words)
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
      if (!name) return refuse(`--set: NAME=VALUE, not ${setting}`, `--set: TÊN=GIÁ_TRỊ, không phải ${setting}`)
      return [name, /^(true|false|-?[\d.]+)$/.test(value) ? readValue(setting, value) : value]
    }),
  )

const readValue = (setting: string, value: string): unknown => {
  try {
    return JSON.parse(value)
  } catch {
    return refuse(`--set: no such value: ${setting}`, `--set: không có giá trị này: ${setting}`)
  }
}

type Other = { readonly regulation: string | undefined; readonly set: readonly string[] }

const compareAll = (files: readonly Named[], { regulation: id, set }: Other, texts: Texts): string => {
  const regulation = texts.regulations.find((text) => text.id === id)
  if (id !== undefined && !regulation) {
    return refuse(`--compare: no regulation "${id}"`, `--compare: không có văn bản "${id}"`)
  }
  const cases = checkAll(files, texts)
  const others = checkAll(files, { ...texts, settings: readSettings(set), ...(regulation ? { regulation } : {}) })
  const answer = (graded: CheckedCase) => gradeCase(graded, { toReach: false })
  return writeJson(cases.map((graded, at) => compareAnswers(answer(graded), answer(others[at] ?? graded))))
}

const languageOf = (asked: string | undefined): Language | undefined =>
  (['vi', 'en'] as const).find((known) => known === asked)

type Arguments = ReturnType<typeof readArguments>

const run = async ({ positionals, values }: Arguments): Promise<string> => {
  const language = languageOf(values.language)
  if (values.help) return language === 'vi' ? CACH_DUNG : USAGE
  if (values.language !== undefined && !language) {
    return refuse(
      `--language: vi or en, not ${values.language}`,
      `--language: vi hoặc en, không phải ${values.language}`,
    )
  }
  if (positionals.length === 0) return refuse(USAGE, CACH_DUNG)
  const texts = await readTexts(values.regulation)
  const files = await readFiles(positionals)
  if (values.compare !== undefined || values.set.length > 0) {
    return compareAll(files, { regulation: values.compare, set: values.set }, texts)
  }
  const cases = checkAll(files, texts)
  if (values.explain) return cases.map((graded) => explainAll(graded, language ?? 'vi')).join('\n')
  return writeJson(cases.map((graded) => gradeCase(graded)))
}

/** The `grade` command without its process. Every file is read and checked before any is graded. */
export const runGrade = async (args: readonly string[]): Promise<Outcome> => {
  let language: Language | undefined
  try {
    const read = readArguments(args)
    language = languageOf(read.values.language)
    return { stdout: await run(read), stderr: '', exitCode: 0 }
  } catch (error) {
    if (error instanceof Refused) return { stdout: '', stderr: error.sayIn(language), exitCode: 2 }
    throw error
  }
}
