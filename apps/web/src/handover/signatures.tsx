import { type HandoverRole, handoverRoles } from '@khoan-viec/domain/handover'
import type { HandoverView } from '@khoan-viec/protocol/handover'
import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleDashed from 'lucide-solid/icons/circle-dashed'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { handoverWords } from './words.ts'

/** Who of the three has signed this act, and who has not. */
export function HandoverSignatures(props: { view: HandoverView }) {
  const words = handoverWords
  const act = () => props.view.act
  const name = (person: string) => props.view.names[person] ?? person
  const given = (role: HandoverRole) => act().signatures.find((each) => each.role === role && each.act === act().hash)
  const expected = (role: HandoverRole) =>
    role === 'SUPERIOR' ? '' : `${name(role === 'OUTGOING' ? act().outgoing : act().incoming)}: `
  return (
    <ul class="signatures">
      <For each={handoverRoles}>
        {(role) => (
          <li classList={{ 'signature-given': Boolean(given(role)), 'signature-missing': !given(role) }}>
            <Show when={given(role)} fallback={<CircleDashed size={18} aria-hidden="true" />}>
              <CircleCheck size={18} aria-hidden="true" />
            </Show>
            <span class="signature-words">
              {words().role[role]}
              <br />
              <Show
                when={given(role)}
                fallback={
                  <span class="soft">
                    {expected(role)}
                    {words().unsigned}
                  </span>
                }
              >
                {(signature) => (
                  <span class="soft">
                    <b>{name(signature().person)}</b>, {words().signedAt(format().dateTime(signature().at))}
                  </span>
                )}
              </Show>
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}
