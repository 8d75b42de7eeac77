import type { PlannedSettlement } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { Notice } from '@khoan-viec/ui/feedback'
import { format } from '../../format/index.ts'
import { actWords } from '../acts/words.ts'

/** What is decided of the task for a day to come. */
export function PlannedNotice(props: { planned: PlannedSettlement; view: TaskView }) {
  const words = () => actWords().plan
  const told = () => {
    const { from, disposition } = props.planned
    const day = format().date(from)
    if (disposition.kind !== 'TRANSFER') return words().lead[disposition.kind](day)
    const units = disposition.to.map(({ unit }) => props.view.receivers[unit] ?? unit)
    return words().lead.TRANSFER(day, format().list([...new Set(units)]))
  }
  return (
    <Notice tone="info">
      {[
        told(),
        words().byDecision(props.planned.decision),
        ...(props.planned.withUnit && props.view.facts.ends?.from !== props.planned.from ? [words().withUnit] : []),
      ].join(', ')}
      .
    </Notice>
  )
}
