import type { HandoverItem } from '@khoan-viec/domain/organisation'

/** As it stands in the form: the share in percent, as typed. */
export type TypedItem = {
  outcome: HandoverItem['outcome']
  share: string
  note: string
}

/** The item that was typed; undefined when a share is needed and none can be read. */
export function readItem(
  task: string,
  { outcome, share, note }: TypedItem,
  parse: (text: string) => number | undefined,
): HandoverItem | undefined {
  if (outcome !== 'PARTIAL') return { task, outcome, note }
  const percent = parse(share)
  if (percent === undefined || !(percent >= 0 && percent <= 100)) return undefined
  return { task, outcome, fraction: Math.round(percent * 1e4) / 1e6, note }
}
