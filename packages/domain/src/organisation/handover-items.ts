import {
  checkDistinct,
  checkEach,
  checkNumber,
  checkOneOf,
  checkOptionalText,
  checkText,
  LINE,
  refuse,
  type Refused,
} from '../core/index.ts'
import { handoverOutcomes, type HandoverItem } from './organisation.ts'

/** Of a change of head: about different tasks, each item whole. */
export const checkHandover = (items: readonly HandoverItem[]): Refused | undefined =>
  checkTasks(items) ?? checkEach(items, (item, index) => checkItem(item, `handover[${index}]`))

/** Each item is about another task. */
function checkTasks(items: readonly HandoverItem[]): Refused | undefined {
  const refused = checkDistinct(
    'handover',
    items.map(({ task }) => task),
    50,
  )
  const field = refused?.refusal.field
  return field?.endsWith(']') ? refuse('malformed', { field: `${field}.task` }) : refused
}

/** One item by itself. */
export const checkItem = (item: HandoverItem, field: string): Refused | undefined =>
  checkText(`${field}.task`, item.task, LINE) ??
  checkOneOf(`${field}.outcome`, item.outcome, handoverOutcomes) ??
  checkFraction(`${field}.fraction`, item) ??
  checkOptionalText(`${field}.note`, item.note, 300)

/** A fraction goes with PARTIAL, and PARTIAL with a fraction. */
function checkFraction(field: string, { outcome, fraction }: HandoverItem): Refused | undefined {
  if (outcome !== 'PARTIAL') return fraction === undefined ? undefined : refuse('malformed', { field })
  return fraction === undefined ? refuse('missing', { field }) : checkNumber(field, fraction, [0, 1])
}
