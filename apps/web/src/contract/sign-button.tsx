import type { SignatureRole } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { Show } from 'solid-js'
import { useSession } from '../app/index.ts'
import { SignPopup, useTaskSend } from '../room/index.ts'
import { taskWords } from '../task/parts/index.ts'
import { contractWords } from './words.ts'

/** Signs the exact terms on the screen. */
export function SignButton(props: { view: TaskView }) {
  const words = contractWords
  const session = useSession()
  const sending = useTaskSend(() => props.view.row.id)
  const roles = (): readonly SignatureRole[] => {
    const person = session.me?.person?.id
    const obligors = props.view.task.contract?.terms.obligors
    const own: readonly SignatureRole[] = [
      ...(obligors?.secretary === person ? (['SECRETARY'] as const) : []),
      ...(obligors?.chairman === person ? (['CHAIRMAN'] as const) : []),
    ]
    return own.length > 0 ? own : ['SUPERIOR']
  }
  return (
    <Show when={props.view.task.contract?.hash}>
      {(hash) => (
        <SignPopup
          label={words().sign}
          title={words().signTitle}
          done={words().signed}
          roles={roles().map((role) => taskWords().role[role])}
          digest={hash()}
          sending={sending}
          command={() => ({ type: 'sign', terms: hash() }) as const}
        >
          <p>
            <b>{props.view.task.contract?.terms.title}</b>
          </p>
          <Show when={roles().length > 1}>
            <p>{words().bothPosts}</p>
          </Show>
          <p class="soft">{words().bindsLead}</p>
        </SignPopup>
      )}
    </Show>
  )
}
