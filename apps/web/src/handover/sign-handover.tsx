import { missingRoles } from '@khoan-viec/domain/handover'
import type { HandoverView } from '@khoan-viec/protocol/handover'
import { Button } from '@khoan-viec/ui/action'
import { createSignal, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { Confirm, useHandoverSend } from '../room/index.ts'
import { handoverWords } from './words.ts'

const mine = ({ act, roles }: HandoverView) => missingRoles(act).filter((role) => roles.includes(role))

/** It waits for signatures, and the reader's is among those missing. */
export const mayStillSign = (view: HandoverView): boolean => view.act.status === 'SIGNING' && mine(view).length > 0

/** Signs the exact act on the screen, by its digest. */
export function SignHandover(props: { view: HandoverView }) {
  const words = handoverWords
  const [open, setOpen] = createSignal(false)
  const sending = useHandoverSend(() => props.view.act.id)
  return (
    <Show when={props.view.act.hash}>
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
            command={() => ({ type: 'sign', act: hash() }) as const}
          >
            <p>{words().signLead(format().list(mine(props.view).map((role) => words().role[role])))}</p>
            <p>{words().binds}</p>
            <p class="digest">
              {words().digest}: {hash()}
            </p>
          </Confirm>
        </>
      )}
    </Show>
  )
}
