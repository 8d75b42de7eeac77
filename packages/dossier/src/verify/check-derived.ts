import { parseCase } from '@khoan-viec/grading/case'
import { gradeCase } from '@khoan-viec/grading/engine'
import { OVERLAYS, REGULATIONS } from '@khoan-viec/grading/regulations'
import { canonicalise } from '@khoan-viec/ledger/canonical'
import { encodeUtf8, equalBytes } from '@khoan-viec/ledger/encoding'
import type { Files } from '../archive/index.ts'
import { composePage, computedIn, type Material, pagePaths, renderHtml } from '../pages/index.ts'

/** The regulations and overlays that an answer cites, each as its data, by the name of its file. */
function regulationFiles(answer: unknown): ReadonlyMap<string, Uint8Array> {
  const used = new Set<unknown>()
  for (const text of listIn(answer, 'regulations')) if (hasId(text)) used.add(text.id)
  const texts = [...REGULATIONS, ...OVERLAYS].filter(({ id }) => used.has(id))
  return new Map(texts.map((text) => [`regulations/${text.id}.json`, encodeUtf8(canonicalise(text))]))
}

const listIn = (value: unknown, name: string): readonly unknown[] => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return Array.isArray(found) ? found : []
}
const hasId = (value: unknown): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

/** Pages and texts of regulations as they follow from what is proved, by path. */
export function derivedFiles(material: Material): ReadonlyMap<string, Uint8Array> {
  const answers = gradingsIn(material).map(({ answer }) => material.files.get(answer)?.json)
  return new Map([
    ...(['vi', 'en'] as const).map(
      (language) => [pagePaths[language], encodeUtf8(renderHtml(composePage(material, language)))] as const,
    ),
    ...answers.flatMap((answer) => [...regulationFiles(answer)]),
  ])
}

type Grading = { readonly case: string; readonly answer: string }

/** The gradings whose case and answer are both here, each once. */
export function gradingsIn({ entries, files }: Pick<Material, 'entries' | 'files'>): readonly Grading[] {
  const found = new Map<string, Grading>()
  for (const { entry } of entries) {
    const papers = computedIn(entry.event)
    if (papers && files.has(papers.case) && files.has(papers.answer))
      found.set(`${papers.case}${papers.answer}`, papers)
  }
  return [...found.values()]
}

/** Whether the engine gives the recorded answer to the recorded case. */
export function isGradedSo({ files }: Pick<Material, 'files'>, { case: graded, answer }: Grading): boolean {
  const parsed = parseCase(JSON.stringify(files.get(graded)?.json ?? null))
  if (!parsed.ok) return false
  return canonicalise(plain(gradeCase(parsed.value))) === canonicalise(files.get(answer)?.json)
}

/** As JSON has it: members that are undefined are absent. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Paths whose bytes are not those that follow; what should be there and is not, and what is there and should not be. */
export function differingFiles(files: Files, derived: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const isDerived = (path: string): boolean => derived.has(path) || path.startsWith('regulations/')
  const all = new Set([...derived.keys(), ...[...files.keys()].filter(isDerived)])
  return [...all].filter((path) => {
    const [found, expected] = [files.get(path), derived.get(path)]
    return !found || !expected || !equalBytes(found, expected)
  })
}
