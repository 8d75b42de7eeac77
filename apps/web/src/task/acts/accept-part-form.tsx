import type { TaskView } from '@khoan-viec/protocol/task'
import { format } from '../../format/index.ts'
import { ActForm, useFieldErrors, useTaskSend } from '../../room/index.ts'
import { writeValue } from '../parts/index.ts'
import { actWords } from './words.ts'

/** The cell's secretary, or the member in charge of the area, takes on the cell's part. */
export function AcceptPartForm(props: { view: TaskView; part: string; onDone: () => void; onCancel: () => void }) {
  const words = () => actWords().acceptPart
  const sending = useTaskSend(() => props.view.row.id)
  const errors = useFieldErrors(() => sending.refusal)
  const part = () => props.view.task.cascade?.parts.find(({ id }) => id === props.part)
  const quota = () => {
    const measured = props.view.task.contract?.terms.indicators.find(
      ({ id }) => id === props.view.task.cascade?.indicator,
    )
    const value = part()?.quota ?? 0
    return measured ? `${writeValue(measured, value)} (${measured.name})` : format().number(value)
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={words().send}
      done={words().sent}
      compose={() => ({ type: 'accept-part', part: props.part }) as const}
      onDone={props.onDone}
      onCancel={props.onCancel}
    >
      <p>{words().lead(quota(), part()?.cell ?? '')}</p>
    </ActForm>
  )
}
