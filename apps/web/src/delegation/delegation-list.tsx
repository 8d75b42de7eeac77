import type { DelegationRow } from '@khoan-viec/protocol/delegation'
import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { Badge } from '@khoan-viec/ui/status'
import { createSignal, For, Show } from 'solid-js'
import { useSession } from '../app/index.ts'
import { format } from '../format/index.ts'
import { terms } from '../words/index.ts'
import { RevokeForm } from './revoke-form.tsx'
import { delegationWords } from './words.ts'
import './delegation.css'

const tones = {
  IN_FORCE: 'green',
  FUTURE: 'blue',
  LAPSED: 'grey',
  REVOKED: 'red',
  ENDED: 'grey',
  LEFT: 'grey',
} as const satisfies Record<DelegationRow['standing'], string>

/** Who acts for whom: each with its paper, its work, its days, and a way to end it for those who may. */
export function DelegationList(props: { rows: readonly DelegationRow[] }) {
  const words = () => delegationWords()
  const session = useSession()
  const [revoking, revoke] = createSignal<DelegationRow>()
  return (
    <>
      <ul class="delegation-list">
        <For each={props.rows}>
          {(row) => (
            <li>
              <span class="delegation-lines">
                <span>
                  <b>{words().who(row.delegate.name, terms().post[row.post], row.giver.name)}</b>{' '}
                  <Badge tone={tones[row.standing]}>{words().standing[row.standing]}</Badge>
                </span>
                <span>{row.remits.map((remit) => terms().remit[remit]).join(' · ')}</span>
                <span class="small">{sayScope(row)}</span>
                <span class="small soft">
                  {words().paper(row.number)}, {row.unit.name},{' '}
                  {words().span(format().date(row.from), format().date(row.to))}
                </span>
                <Show when={row.revoked}>
                  {(said) => (
                    <span class="small soft">
                      {words().revokedBy(said().by.name, format().dateTime(said().at), said().reason)}
                    </span>
                  )}
                </Show>
              </span>
              <Show when={row.mayRevoke && !session.past}>
                <Button popup="dialog" onPress={() => revoke(row)}>
                  {words().revoke.open} <span class="visually-hidden">{words().revoke.of(row.number)}</span>
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Dialog
        open={revoking() !== undefined}
        onClose={() => revoke()}
        title={words().revoke.title(revoking()?.number ?? '')}
      >
        <Show when={revoking()}>{(row) => <RevokeForm row={row()} onClose={() => revoke()} />}</Show>
      </Dialog>
    </>
  )
}

/** What it is limited to, as far as the reader may know. */
function sayScope({ scope }: DelegationRow): string {
  const words = delegationWords()
  if (!scope) return words.whole
  const named = [...scope.tasks.map(({ title }) => title), ...scope.units.map(({ name }) => name)]
  const rest = scope.others > 0 ? [words.andOthers(format().number(scope.others))] : []
  return words.only([...named, ...rest].join('; '))
}
