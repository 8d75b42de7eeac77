import { type Fact, type RecordWords, tellEvent } from '@khoan-viec/words/say'
import { type EntryText, entryPath, filesNamedIn, type Names, type PlacedEntry } from '../entries/index.ts'
import type { NamedFile } from './material.ts'
import type { PageWords } from './page-words.ts'
import type { Block, Link } from './page.ts'
import { type Language, writeMoment, writeNumber, writing } from './writing.ts'

export type Saying = {
  readonly language: Language
  readonly words: PageWords
  readonly record: RecordWords
  readonly names: Names
  readonly files: ReadonlyMap<string, NamedFile>
}

/** One entry: who did what, when, under which post; what it says; where its exact bytes and its files are. */
export function sayEntry({ index, entry }: PlacedEntry, saying: Saying): Extract<Block, { kind: 'entry' }> {
  const { language, words, record, files } = saying
  return {
    kind: 'entry',
    number: words.number(writeNumber(index, language)),
    title: sayTitle(entry, saying),
    when: writeMoment(entry.at.virtual),
    who: [sayPost(entry, saying), words.real(writeMoment(entry.at.real))].filter((part) => part !== '').join(' · '),
    facts: [...tellEvent(entry.event, record, writing(language)), ...indicatorFacts(entry.event, saying)],
    files: filesNamedIn(entry).flatMap((hash) => linkTo(entry, hash, files)),
    proof: { text: words.proof, href: entryPath(index, '.json') },
    rawTitle: words.raw,
    raw: JSON.stringify(entry.event, undefined, 2),
  }
}

/** What is measured, from where to where. */
function indicatorFacts(event: EntryText['event'], { words, language }: Saying): readonly Fact[] {
  const { registration, terms } = { registration: undefined, terms: undefined, ...event } as Readonly<
    Record<string, unknown>
  > // read by their form
  const list = [registration, terms].flatMap((part) => listOf(part, 'indicators')).filter(isIndicator)
  return list.map(({ name, baseline, target, uom }) => ({
    term: words.indicator,
    value: `${name}: ${writeNumber(baseline, language)} → ${writeNumber(target, language)} ${uom}`.trim(),
  }))
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return Array.isArray(list) ? list : []
}

type Indicator = { readonly name: string; readonly baseline: number; readonly target: number; readonly uom: string }
const isIndicator = (value: unknown): value is Indicator =>
  typeof value === 'object' &&
  value !== null &&
  ['name', 'uom'].every((name) => typeof Reflect.get(value, name) === 'string') &&
  ['baseline', 'target'].every((name) => typeof Reflect.get(value, name) === 'number')

function sayTitle({ actor, event }: EntryText, { record, names }: Saying): string {
  const what = lookUp(record.happenings.happened, event.type)
  const person = 'person' in actor ? String(actor.person) : undefined
  return `${person === undefined ? record.terms.system : (names.people.get(person) ?? person)} ${what}`
}

/** The word for it; itself where there is none. */
const lookUp = (words: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(words, name) ? (words[name] ?? name) : name

/** The post acted under: an entry names it itself, or by the id of a tenure that another entry tells of. */
function sayPost({ actor }: EntryText, { words, record, names }: Saying): string {
  const { tenure, delegation } = { tenure: undefined, delegation: undefined, ...actor } as {
    readonly tenure: unknown
    readonly delegation: unknown
  } // read by their form below
  const held = typeof tenure === 'string' ? names.tenures.get(tenure) : isTenure(tenure) ? tenure : undefined
  if (!held) return ''
  const post = lookUp(record.terms.post, held.post)
  const unit = names.units.get(held.unit)?.name ?? held.unit
  if (!isDelegation(delegation)) return words.under(post, unit)
  const { from, decision } = delegation
  return `${record.terms.onBehalf(post, names.people.get(from) ?? from, decision)}, ${unit}`
}

const isDelegation = (value: unknown): value is { readonly from: string; readonly decision: string } =>
  typeof value === 'object' &&
  value !== null &&
  'from' in value &&
  typeof value.from === 'string' &&
  'decision' in value &&
  typeof value.decision === 'string'

const isTenure = (value: unknown): value is { readonly post: string; readonly unit: string } =>
  typeof value === 'object' &&
  value !== null &&
  'post' in value &&
  typeof value.post === 'string' &&
  'unit' in value &&
  typeof value.unit === 'string'

function linkTo(entry: EntryText, hash: string, files: ReadonlyMap<string, NamedFile>): readonly Link[] {
  const file = files.get(hash)
  return file ? [{ text: fileNames(entry.event).get(hash) ?? file.path, href: file.path }] : []
}

/** The names that files of evidence were brought under. */
export function fileNames(value: unknown, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return found
  if ('hash' in value && 'name' in value && typeof value.hash === 'string' && typeof value.name === 'string')
    found.set(value.hash, value.name)
  for (const part of Object.values(value)) fileNames(part, found)
  return found
}
