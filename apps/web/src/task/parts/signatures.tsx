import type { Contract, SignatureRole } from '@khoan-viec/domain/task'
import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleDashed from 'lucide-solid/icons/circle-dashed'
import { For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { namePerson } from './naming.ts'
import { taskWords } from './words.ts'
import './task.css'

const roles: readonly SignatureRole[] = ['SECRETARY', 'CHAIRMAN', 'SUPERIOR']

/** Who has signed these terms, and who has not. */
export function Signatures(props: {
  contract: Pick<Contract, 'terms' | 'hash' | 'signatures'>
  names: Readonly<Record<string, string>>
}) {
  const given = (role: SignatureRole) =>
    props.contract.signatures.find((each) => each.role === role && each.terms === props.contract.hash)
  const expected = (role: SignatureRole) => {
    const { secretary, chairman } = props.contract.terms.obligors
    if (role === 'SUPERIOR') return undefined
    return namePerson(props.names, role === 'SECRETARY' ? secretary : chairman)
  }
  return (
    <ul class="signatures">
      <For each={roles}>
        {(role) => (
          <li classList={{ 'signature-given': Boolean(given(role)), 'signature-missing': !given(role) }}>
            <Show when={given(role)} fallback={<CircleDashed size={18} aria-hidden="true" />}>
              <CircleCheck size={18} aria-hidden="true" />
            </Show>
            <span class="signature-words">
              {taskWords().role[role]}
              <br />
              <Show
                when={given(role)}
                fallback={
                  <span class="soft">
                    {expected(role) ? `${expected(role)}: ` : ''}
                    {taskWords().contract.unsigned}
                  </span>
                }
              >
                {(signature) => (
                  <span class="soft">
                    <b>{namePerson(props.names, signature().person)}</b>,{' '}
                    {taskWords().contract.signedAt(format().dateTime(signature().at))}
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
