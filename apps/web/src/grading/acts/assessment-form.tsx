import type { JSX } from 'solid-js'
import type { Sending } from '../../api/index.ts'
import { ActForm, type FieldErrors } from '../../room/index.ts'
import type { AssessmentCommand, PeopleCommand } from '../names.ts'
import type { SubjectAnswer } from '../queries.ts'
import { gradingWords } from '../words.ts'
import { correctionIn, nameAct } from './name-act.ts'

/** The frame that the forms of this room share. */
export function AssessmentForm(props: {
  view: SubjectAnswer
  command: AssessmentCommand
  sending: Sending<PeopleCommand>
  errors: FieldErrors
  compose: () => PeopleCommand | undefined
  clear: () => void
  onClose: () => void
  children: JSX.Element
}) {
  const isCorrection = () => correctionIn(props.command, props.view.assessment) !== undefined
  const finish = () => {
    props.clear()
    props.onClose()
  }
  return (
    <ActForm
      sending={props.sending}
      errors={props.errors}
      label={nameAct(props.command, props.view.assessment)}
      done={isCorrection() ? gradingWords().corrected : gradingWords().done[props.command]}
      compose={() => props.compose()}
      onDone={finish}
      onCancel={() => props.onClose()}
    >
      {props.children}
    </ActForm>
  )
}
