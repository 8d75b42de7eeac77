import type { LocalDate } from '@khoan-viec/domain/core'
import type { Plot, Story } from './story.ts'

/** From a day on, until before another, on which the work lies with the obligors and reports are owed. */
export type Run = { readonly from: LocalDate; readonly until: LocalDate }

/** From the last signature to the first delivery, and from each failed check to the next delivery. */
export function runsOf({ year }: Story, { task }: Plot): readonly Run[] {
  const { customs, plan } = year
  if (task.contract === false) return []
  const signatures = Object.values({ ...customs.signed, ...task.contract.signed })
  if (signatures.some((day) => day === false)) return []
  const inForce = signatures.reduce((latest: string, day) => (day !== false && day > latest ? day : latest), '')
  const deliveries = task.delivered === false ? [] : [task.delivered].flat()
  const checks = task.checked === false || task.checked === undefined ? [] : [task.checked].flat()
  const end = '9999-12-31'
  const runs: Run[] = [{ from: inForce, until: deliveries[0] ? (deliveries[0].on ?? customs.delivered) : end }]
  checks.forEach((check, place) => {
    if (check.verdict !== 'FAILED') return
    const next = deliveries[place + 1]
    runs.push({ from: check.on ?? customs.checked, until: next ? (next.on ?? customs.delivered) : end })
  })
  return runs.filter(({ from }) => from <= plan.acceptance)
}
