import { filesNamedIn, leftSealed, namesIn, type Names, type PlacedEntry } from '../entries/index.ts'
import type { SubjectKind } from '../manifest/index.ts'
import { gradeBlocks } from './grade-blocks.ts'
import type { Material } from './material.ts'
import { pageWords, recordWords } from './page-words.ts'
import type { Block, Page, Section } from './page.ts'
import { fileNames, sayEntry, type Saying } from './say-entry.ts'
import { dayIn, type Language, writeDigest, writeMoment, writeNumber } from './writing.ts'

const EARLIEST = '1970-01-01'

/** Streams that tell what stands around the subject, in a list at the end. */
const BACKGROUND: ReadonlySet<string> = new Set(['cycle', 'organisation', 'archive', 'log'])

/** The readable page of a dossier: nothing but what follows from its entries and the files that they name. */
export function composePage(material: Material, language: Language): Page {
  const { manifest, entries, files } = material
  const words = pageWords[language]
  const names = namesIn(entries)
  const saying: Saying = { language, words, record: recordWords[language], names, files }
  const { kind, id } = manifest.subject
  const [background, life] = [entries.filter(isBackground), entries.filter((each) => !isBackground(each))]
  return {
    language,
    kind: words.kinds[kind],
    title: nameOf(kind, id, names),
    lead: words.lead,
    date: dayIn(entries.at(-1)?.entry.at.virtual ?? EARLIEST),
    ...(isRehearsal(entries) ? { band: words.band } : {}),
    facts: factsOf(material, saying),
    sections: [
      { id: 'check', heading: words.check.heading, blocks: checkBlocks(saying) },
      { id: 'grade', heading: words.grade, blocks: gradeBlocks(entries, saying) },
      { id: 'life', heading: words.life, blocks: lifeBlocks(life, streamOf(kind, id), saying) },
      { id: 'files', heading: words.files.heading, blocks: fileBlocks(entries, saying) },
      { id: 'missing', heading: words.missing.heading, blocks: missingBlocks(material, saying) },
      { id: 'background', heading: words.background, blocks: backgroundBlocks(background, saying) },
    ].filter(({ blocks }) => blocks.length > 0),
  }
}

const isBackground = ({ entry }: PlacedEntry): boolean => BACKGROUND.has(entry.stream.split('/')[0] ?? '')

function nameOf(kind: SubjectKind, id: string, names: Names): string {
  if (kind === 'person') return names.people.get(id) ?? id
  if (kind === 'unit') return names.units.get(id)?.name ?? id
  return names.streams.get(streamOf(kind, id)) ?? id
}

const streamOf = (kind: SubjectKind, id: string): string => `${kind === 'grade' ? 'assessment' : kind}/${id}`

function termsIn(entries: readonly PlacedEntry[]): { readonly rehearsal?: unknown; readonly name?: unknown } {
  const opened = entries.find(({ entry }) => entry.event.type === 'cycle-opened')?.entry.event['terms']
  return typeof opened === 'object' && opened !== null ? opened : {}
}

const isRehearsal = (entries: readonly PlacedEntry[]): boolean => termsIn(entries).rehearsal !== false

function factsOf({ manifest, entries }: Material, { words, language }: Saying): Page['facts'] {
  const { name } = termsIn(entries)
  const { origin, size, root } = manifest.log
  const last = entries.at(-1)
  return [
    ...(typeof name === 'string' ? [{ term: words.facts.year, value: name }] : []),
    { term: words.facts.entries, value: writeNumber(entries.length, language) },
    ...(last ? [{ term: words.facts.until, value: writeMoment(last.entry.at.virtual) }] : []),
    { term: words.facts.log, value: origin },
    { term: words.facts.size, value: writeNumber(size, language) },
    { term: words.facts.root, value: root },
  ]
}

const checkBlocks = ({ words }: Saying): readonly Block[] => [
  { kind: 'list', items: words.check.steps },
  { kind: 'text', text: words.check.pages },
]

/** Each stream by itself: that of the subject, then the others as they began. */
function lifeBlocks(entries: readonly PlacedEntry[], first: string, saying: Saying): Section['blocks'] {
  const all = new Set(entries.map(({ entry }) => entry.stream))
  const streams = [...(all.has(first) ? [first] : []), ...[...all].filter((stream) => stream !== first)]
  return streams.flatMap((stream) => [
    { kind: 'heading', text: saying.names.streams.get(stream) ?? stream } as const,
    ...entries.filter(({ entry }) => entry.stream === stream).map((each) => sayEntry(each, saying)),
  ])
}

function backgroundBlocks(entries: readonly PlacedEntry[], saying: Saying): Section['blocks'] {
  return entries.map((each) => ({ ...sayEntry(each, saying), facts: [] }))
}

function fileBlocks(entries: readonly PlacedEntry[], { words, files, language }: Saying): Section['blocks'] {
  const names = new Map(entries.flatMap(({ entry }) => [...fileNames(entry.event)]))
  const rows = [...files].map(([hash, { path, bytes }]) => {
    const naming = entries.filter(({ entry }) => filesNamedIn(entry).includes(hash)).map(({ index }) => String(index))
    return [names.get(hash) ?? path, naming.join(', '), writeNumber(bytes, language), writeDigest(hash)]
  })
  return rows.length === 0 ? [] : [{ kind: 'table', columns: words.files.columns, rows }]
}

function missingBlocks({ manifest, entries }: Material, { words, language }: Saying): Section['blocks'] {
  const erased = new Map(entries.flatMap(erasedHistory))
  const items = [
    ...entries
      .filter(({ entry }) => leftSealed(entry).length > 0)
      .map(({ index, entry }) =>
        (entry.event.type === 'opinion-given' ? words.missing.opinion : words.missing.erased)(
          writeNumber(index, language),
        ),
      ),
    ...manifest.absent.map((hash) => {
      const by = erased.get(hash)
      return by
        ? words.missing.erasedHistory(writeNumber(by.index, language), writeDigest(hash), by.decision)
        : words.missing.absent(writeDigest(hash))
    }),
  ]
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** By which entry and decision the history of a hash was erased. */
function erasedHistory({ index, entry: { event } }: PlacedEntry) {
  const { hash, decision } = event
  return event.type === 'history-erased' && typeof hash === 'string' && typeof decision === 'string'
    ? [[hash, { index, decision }] as const]
    : []
}
