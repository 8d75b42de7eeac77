import type { RehearsalState } from '@khoan-viec/protocol/rehearsal'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { api } from '../api/index.ts'
import { paths, useSession } from '../app/index.ts'
import { useCycleSend } from '../cycle/send.ts'
import { format } from '../format/index.ts'
import { Confirm } from '../room/index.ts'
import { rehearsalWords } from './words.ts'

type Opening = Extract<Parameters<typeof api.cycle.obey.mutate>[0]['command'], { type: 'open' }>

/** The next year of the scenario, once the one before is closed: whoever keeps it opens it, everybody else may take that seat. */
export function OpenNext(props: { opening: NonNullable<RehearsalState['opening']> }) {
  const session = useSession()
  const navigate = useNavigate()
  const words = () => rehearsalWords().opening
  const [isAsking, setAsking] = createSignal(false)
  const isMine = () => session.me?.person?.id === props.opening.person.id
  const sending = useCycleSend<Opening>(() => props.opening.terms.id)
  const take = async () => {
    await session.seats?.take(props.opening.person.id)
    navigate(paths.rehearsal())
  }
  return (
    <Notice
      tone="info"
      title={words().title(props.opening.terms.name)}
      next={
        <Show
          when={isMine()}
          fallback={
            <Button size="small" onPress={() => void take()}>
              {rehearsalWords().next.seat}
            </Button>
          }
        >
          <Button kind="primary" size="small" onPress={() => setAsking(true)}>
            {words().go}
          </Button>
        </Show>
      }
    >
      {isMine() ? words().mine : words().waits(props.opening.person.name)}
      <Confirm
        open={isAsking()}
        onClose={() => setAsking(false)}
        title={words().confirm(props.opening.terms.name)}
        label={words().send}
        done={words().sent}
        sending={sending}
        command={() => commandOf(props.opening)}
      >
        <p>
          {words().text(format().date(props.opening.terms.period.from), format().date(props.opening.terms.period.to))}
        </p>
      </Confirm>
    </Notice>
  )
}

/** The clock is a form only: the house takes that of the year before. */
const commandOf = ({ terms, plan }: NonNullable<RehearsalState['opening']>): Opening => ({
  type: 'open',
  terms: { ...terms, overlays: [...terms.overlays], settings: { ...terms.settings } },
  plan: { ...plan, signing: { ...plan.signing, remindAfterDays: [...plan.signing.remindAfterDays] } },
  clock: {
    kind: 'rehearsal',
    version: 1,
    anchorReal: new Date(0).toISOString(),
    anchorVirtual: new Date(0).toISOString(),
    rate: 1,
    paused: true,
  },
})
