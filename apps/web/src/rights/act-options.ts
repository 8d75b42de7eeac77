import { rights } from '@khoan-viec/domain/access'
import type { Option } from '@khoan-viec/ui/form'
import type { Kind } from './kinds.ts'
import { rightsWords, whyWords } from './words.ts'

/** What somebody may want to do to a thing of this kind: read it, or any act that people do. */
export function actOptions(kind: Kind): readonly Option[] {
  const names: Readonly<Record<string, string>> = rightsWords().command[kind]
  const acts = Object.entries(rights[kind]).filter(([, right]) => right.seats.length > 0)
  return [
    ...(kind === 'cycle' ? [] : [{ value: 'read', label: whyWords().read }]),
    ...acts.map(([act]) => ({ value: act, label: names[act] ?? act })),
  ]
}
