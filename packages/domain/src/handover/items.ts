import { checkDistinct, checkEach, checkText, LINE, refuse, type Refused } from '../core/index.ts'
import { checkItem } from '../organisation/handover-items.ts'
import type { HandoverItem } from '../organisation/organisation.ts'
import type { HandoverLine, HandoverObjection } from './handover.ts'

/** Items on different tasks, each of these. */
export const checkItems = (items: readonly HandoverItem[], of: readonly HandoverLine[]): Refused | undefined =>
  checkTasks('items', items, of) ?? checkEach(items, (item, index) => checkItem(item, `items[${index}]`))

/** The same, and with the reason for each. */
export const checkRuling = (items: readonly HandoverItem[], of: readonly HandoverLine[]): Refused | undefined =>
  checkItems(items, of) ??
  checkEach(items, ({ note }, index) => checkText(`items[${index}].note`, note, 300)) ??
  (items.length === of.length ? undefined : refuse('missing', { field: 'items' }))

export const checkObjections = (
  objections: readonly HandoverObjection[],
  of: readonly HandoverLine[],
): Refused | undefined =>
  checkTasks('objections', objections, of) ??
  checkEach(objections, ({ reason }, index) => checkText(`objections[${index}].reason`, reason, 300))

function checkTasks(
  field: string,
  said: readonly { readonly task: string }[],
  of: readonly HandoverLine[],
): Refused | undefined {
  const refused = checkDistinct(
    field,
    said.map(({ task }) => task.slice(0, LINE)),
    100,
  )
  if (refused) return refused
  const stranger = said.findIndex(({ task }) => !of.some((line) => line.task === task))
  return stranger === -1 ? undefined : refuse('malformed', { field: `${field}[${stranger}].task` })
}
