import type { LocalDate } from '@khoan-viec/domain/core'
import { textOf } from '../script/text-of.ts'
import type { TaskSource, YearSource } from '../source/index.ts'
import type { Plot, Story } from './story.ts'

/** From a day on, until before another, on which the work lies with the obligors and reports are owed. */
export type Run = { readonly from: LocalDate; readonly until: LocalDate }

/** Under a contract made for it, or one that binds on from before. */
export const isContracted = ({ contract, continues }: TaskSource): boolean =>
  contract !== false || continues?.bound === true

/** The day of the last signature, or of the taking over of what is signed. */
function inForceSince(customs: YearSource['customs'], { contract, continues }: TaskSource): LocalDate | undefined {
  if (contract === false) return continues?.bound ? continues.since : undefined
  const signatures = Object.values({ ...customs.signed, ...contract.signed })
  if (signatures.some((day) => day === false)) return undefined
  return signatures.reduce((latest: string, day) => (day !== false && day > latest ? day : latest), '')
}

const settling = ['plan-settlement', 'transfer', 'close-with-result', 'cancel']

/** The day on which a decision ends the work before its time; undefined of most. */
function settledOn({ acts }: YearSource, task: string): LocalDate | undefined {
  const act = acts.find((each) => each.task === task && each.expect === undefined && settling.includes(each.do.type))
  return act && (textOf(act.do['from']) || act.on)
}

/** From the last signature to the first delivery, and from each failed check to the next delivery. */
export function runsOf({ year }: Story, { task }: Plot): readonly Run[] {
  const { customs, plan } = year
  const inForce = inForceSince(customs, task)
  if (inForce === undefined) return []
  const deliveries = task.delivered === false ? [] : [task.delivered].flat()
  const checks = task.checked === false || task.checked === undefined ? [] : [task.checked].flat()
  const end = settledOn(year, task.task) ?? '9999-12-31'
  const runs: Run[] = [{ from: inForce, until: deliveries[0] ? (deliveries[0].on ?? customs.delivered) : end }]
  checks.forEach((check, place) => {
    if (check.verdict !== 'FAILED') return
    const next = deliveries[place + 1]
    runs.push({ from: check.on ?? customs.checked, until: next ? (next.on ?? customs.delivered) : end })
  })
  return runs.filter(({ from }) => from <= plan.acceptance)
}
