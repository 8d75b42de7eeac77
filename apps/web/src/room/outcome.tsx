import type { Refusal } from '@khoan-viec/domain/core'
import { Notice } from '@khoan-viec/ui/feedback'
import { Show } from 'solid-js'
import { connection, type Sending } from '../api/index.ts'
import { explainRefusal } from '../words/index.ts'
import { roomWords } from './words.ts'

/** Why nothing can be sent just now; what is under way already goes on. */
export function whyWait(isPending: boolean): string | undefined {
  if (!connection.isOnline()) return roomWords().offline
  return connection.isEngineAway() && !isPending ? roomWords().away : undefined
}

/** What became of what was sent: not known yet, not sent at all, or refused for a reason that belongs to no field. */
export function Outcome(props: {
  sending: Pick<Sending<never>, 'isPending' | 'isUnknown' | 'isLost' | 'fault'>
  elsewhere?: Refusal | undefined
}) {
  return (
    <>
      <Show when={props.sending.isUnknown}>
        <Notice tone="info" title={roomWords().unknown.title}>
          {roomWords().unknown.lead}
        </Notice>
      </Show>
      <Show when={!props.sending.isPending && props.sending.isLost}>
        <Notice tone="refused" title={roomWords().lost.title}>
          {props.sending.fault === undefined ? roomWords().lost.lead : roomWords().lost.fault(props.sending.fault)}
        </Notice>
      </Show>
      <Show when={props.sending.isPending ? undefined : props.elsewhere}>
        {(refusal) => (
          <Notice tone="refused" title={roomWords().refused}>
            {explainRefusal(refusal())}
          </Notice>
        )}
      </Show>
    </>
  )
}
