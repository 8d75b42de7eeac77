import { missingRoles } from '@khoan-viec/domain/handover'
import type { HandoverView } from '@khoan-viec/protocol/handover'
import { Show } from 'solid-js'
import { SignPopup, useHandoverSend } from '../room/index.ts'
import { handoverWords } from './words.ts'

const mine = ({ act, roles }: HandoverView) => missingRoles(act).filter((role) => roles.includes(role))

/** It waits for signatures, and the reader's is among those missing. */
export const mayStillSign = (view: HandoverView): boolean => view.act.status === 'SIGNING' && mine(view).length > 0

/** Signs the exact act on the screen. */
export function SignHandover(props: { view: HandoverView }) {
  const words = handoverWords
  const sending = useHandoverSend(() => props.view.act.id)
  return (
    <Show when={props.view.act.hash}>
      {(hash) => (
        <SignPopup
          label={words().sign}
          title={words().signTitle}
          done={words().signed}
          roles={mine(props.view).map((role) => words().role[role])}
          digest={hash()}
          sending={sending}
          command={() => ({ type: 'sign', act: hash() }) as const}
        >
          <p>{words().binds}</p>
        </SignPopup>
      )}
    </Show>
  )
}
