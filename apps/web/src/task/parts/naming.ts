import type { Said, LightReason, Milestone } from '@khoan-viec/domain/task'
import { format } from '../../format/index.ts'
import { sayPeriod, terms } from '../../words/index.ts'
import { taskWords } from './words.ts'

/** A reporting period in words, as a title: "Tháng 3/2024". */
export const namePeriod = (id: string): string => upperFirst(sayPeriod(id))

const upperFirst = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1)

/** What was missed, where it says nothing else of what it is: "báo cáo tháng 5/2024". */
export function nameLapse(id: string, milestones: readonly Milestone[]): string {
  const [kind = '', about = ''] = id.split('/')
  return kind === 'report' ? taskWords().lapse.report(sayPeriod(about)) : nameMissed(id, milestones)
}

/** What was missed, beside the kind of the lapse: a period, a milestone, a date. */
export function nameMissed(id: string, milestones: readonly Milestone[]): string {
  const [kind = '', about = ''] = id.split('/')
  const words = taskWords().lapse
  if (kind === 'report') return namePeriod(about)
  if (kind === 'milestone') return milestones.find((milestone) => milestone.id === about)?.what ?? about
  if (kind === 'deadline') return words.deadline(format().date(about))
  return kind === 'unsigned' ? words.unsigned : words.correction
}

const isRequest = (kind: string): kind is keyof ReturnType<typeof taskWords>['requests'] => kind in taskWords().requests

/** Why a light is what it is, as a sentence. */
export function explainReason({ code, data }: LightReason, milestones: readonly Milestone[]): string {
  return taskWords().reasons[code]((name) => {
    const fact = data[name] ?? ''
    if (name === 'lapse') return nameLapse(fact, milestones)
    if (name === 'kind' && isRequest(fact)) return taskWords().requests[fact]
    return /^\d{4}-\d{2}-\d{2}$/.test(fact) ? format().date(fact) : fact
  })
}

/** A value as it is read: with its unit, or as reached or not. */
export function writeValue(
  indicator: { readonly kind: 'NUMBER' | 'YES_NO'; readonly uom: string },
  value: number | undefined,
): string {
  if (value === undefined) return '—'
  if (indicator.kind === 'YES_NO') return value === 1 ? taskWords().reached : taskWords().notReached
  return `${format().number(value)} ${indicator.uom}`.trim()
}

/** Who, by the names that came with the task. */
export const namePerson = (names: Readonly<Record<string, string>>, id: string | undefined): string =>
  id === undefined ? terms().system : (names[id] ?? id)

/** Who said something, and for whom and by which paper where it was for another. */
export const nameSaid = (names: Readonly<Record<string, string>>, said: Said): string =>
  said.for
    ? terms().saidFor(namePerson(names, said.by), namePerson(names, said.for.from), said.for.decision)
    : namePerson(names, said.by)
