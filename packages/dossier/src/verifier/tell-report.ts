import type { DossierFault } from '../fault/index.ts'
import { type Language, writeNumber } from '../pages/index.ts'
import type { DossierReport, NotShown } from '../verify/index.ts'
import en from './en.ts'
import vi from './vi.ts'

export type VerifierWords = typeof vi
export const verifierWords: Readonly<Record<Language, VerifierWords>> = { vi, en }

/** A report in plain sentences, for a page or a terminal. */
export type Verdict = {
  readonly sound: boolean
  readonly title: string
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[]
}

/** More would bury the first. */
const FAULTS_SHOWN = 20

export function tellReport(report: DossierReport, language: Language): Verdict {
  const words = verifierWords[language]
  if (!report.ok) {
    const { faults } = report
    const lines = faults.slice(0, FAULTS_SHOWN).map((fault) => sayFault(fault, words))
    const left = faults.length - lines.length
    if (left > 0) lines.push(words.more(writeNumber(left, language)))
    return { sound: false, title: words.wrong, parts: [{ heading: words.wrongPlaces, lines }] }
  }
  const { digest, notShown } = report
  return {
    sound: true,
    title: words.sound,
    parts: [
      { heading: words.checked, lines: checkedLines(report, language) },
      { heading: words.notShown, lines: notShown.map((each) => sayNotShown(each, language)) },
      { heading: words.digest, lines: [digest] },
    ],
  }
}

function checkedLines(
  { manifest, counts, notShown }: Extract<DossierReport, { ok: true }>,
  language: Language,
): readonly string[] {
  const words = verifierWords[language].counts
  const count = (value: number) => writeNumber(value, language)
  const isSameBuild = !notShown.some(({ code }) => code === 'other-build')
  return [
    words.files(count(manifest.files.length)),
    words.log(manifest.log.origin, count(manifest.log.size)),
    words.entries(count(counts.entries)),
    ...(counts.wholeStreams > 0 ? [words.streams(count(counts.wholeStreams))] : []),
    ...(counts.namedFiles > 0 ? [words.named(count(counts.namedFiles))] : []),
    ...(counts.gradings > 0 && isSameBuild ? [words.gradings(count(counts.gradings))] : []),
    ...(isSameBuild ? [words.pages] : []),
  ]
}

function sayNotShown(each: NotShown, language: Language): string {
  const { unproven: words } = verifierWords[language]
  switch (each.code) {
    case 'key-came-along':
      return words.key(each.vkey)
    case 'other-states':
      return words.states(writeNumber(each.size, language))
    case 'selection':
      return words.selection
    case 'sealed':
      return words.sealed(writeNumber(each.count, language))
    case 'absent':
      return words.absent(writeNumber(each.count, language))
    case 'only-listed':
      return words.listed(each.paths.join(', '))
    case 'other-build':
      return words.build(each.paths.join(', '))
  }
}

/** What is wrong, in one sentence that names the place. */
function sayFault(fault: DossierFault, { faults: words }: VerifierWords): string {
  switch (fault.code) {
    case 'archive-damaged':
      return fault.place === 'end' ? words.damaged.end : words.damaged[fault.place](fault.path ?? '')
    case 'log': {
      const { code } = fault.fault
      const known: Readonly<Record<string, string>> = words.log
      return words.at(fault.path, known[code] ?? words.otherLog(code))
    }
    case 'entry-missing':
      return words[fault.code](fault.stream, String(fault.seq))
    case 'file-left-out':
      return words[fault.code](fault.hash)
    case 'no-archive':
    case 'manifest-missing':
    case 'manifest-malformed':
    case 'order-differs':
    case 'log-differs':
      return words[fault.code]
    default:
      return words[fault.code](fault.path)
  }
}
