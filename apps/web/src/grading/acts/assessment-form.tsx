import type { JSX } from 'solid-js'
import type { Sending } from '../../api/index.ts'
import { ActForm, type FieldErrors } from '../../room/index.ts'
import type { AssessmentCommand, PeopleCommand } from '../names.ts'
import { gradingWords } from '../words.ts'

/** The frame that the forms of this room share. */
export function AssessmentForm(props: {
  command: AssessmentCommand
  sending: Sending<PeopleCommand>
  errors: FieldErrors
  compose: () => PeopleCommand | undefined
  clear: () => void
  onClose: () => void
  children: JSX.Element
}) {
  const finish = () => {
    props.clear()
    props.onClose()
  }
  return (
    <ActForm
      sending={props.sending}
      errors={props.errors}
      label={gradingWords().acts[props.command]}
      done={gradingWords().done[props.command]}
      compose={() => props.compose()}
      onDone={finish}
      onCancel={() => props.onClose()}
    >
      {props.children}
    </ActForm>
  )
}
