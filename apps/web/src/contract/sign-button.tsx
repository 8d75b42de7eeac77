import type { SignatureRole } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { Button } from '@khoan-viec/ui/action'
import { createSignal, Show } from 'solid-js'
import { useSession } from '../app/index.ts'
import { format } from '../format/index.ts'
import { Confirm, useTaskSend } from '../room/index.ts'
import { taskWords } from '../task/parts/index.ts'
import { contractWords } from './words.ts'

/** Signs the exact terms on the screen, by their digest; one person in two posts signs once for both. */
export function SignButton(props: { view: TaskView }) {
  const words = contractWords
  const session = useSession()
  const [open, setOpen] = createSignal(false)
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
        <>
          <Button kind="primary" popup="dialog" onPress={() => setOpen(true)}>
            {words().sign}
          </Button>
          <Confirm
            open={open()}
            onClose={() => setOpen(false)}
            title={words().signTitle}
            label={words().sign}
            done={words().signed}
            sending={sending}
            command={() => ({ type: 'sign', terms: hash() }) as const}
          >
            <p>
              <b>{props.view.task.contract?.terms.title}</b>
            </p>
            <p>{words().signLead(format().list(roles().map((role) => taskWords().role[role])))}</p>
            <Show when={roles().length > 1}>
              <p>{words().bothPosts}</p>
            </Show>
            <p class="soft">{words().bindsLead}</p>
            <p class="digest">
              {words().digest}: {hash()}
            </p>
          </Confirm>
        </>
      )}
    </Show>
  )
}
