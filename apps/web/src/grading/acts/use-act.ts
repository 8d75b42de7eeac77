import type { AppRouter } from '@khoan-viec/api/router'
import type { inferRouterInputs } from '@trpc/server'
import { api, useSend, type Sending } from '../../api/index.ts'
import { useNow, useSession } from '../../app/index.ts'
import { useFieldErrors, type FieldErrors } from '../../room/index.ts'
import { explainRefusal } from '../../words/index.ts'
import type { PeopleCommand } from '../names.ts'
import type { SubjectAnswer } from '../queries.ts'
import { refusalOf, type Place } from './offered.ts'

type Inputs = inferRouterInputs<AppRouter>

/** One act on a year-end: the domain is asked first, so that what it would refuse is said in its field without being sent. */
export function useAct(view: () => SubjectAnswer): {
  readonly sending: Sending<PeopleCommand>
  readonly errors: FieldErrors
  /** The command if it may be sent; else nothing, and the faults stand in their fields. */
  readonly check: (command: PeopleCommand, faults?: Readonly<Record<string, string>>) => PeopleCommand | undefined
} {
  const place = usePlace(view)
  const sending = useSend<PeopleCommand>(
    ({ requestId, command }) =>
      api.assessment.obey.mutate({
        id: view().row.id,
        requestId,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same type, which the wire calls mutable and the domain does not
        command: command as Inputs['assessment']['obey']['command'],
      }),
    () => view().row.id,
  )
  const errors = useFieldErrors(() => sending.refusal)
  const check = (command: PeopleCommand, faults: Readonly<Record<string, string>> = {}) => {
    const refusal = Object.keys(faults).length > 0 ? undefined : refusalOf(command, place())
    const found = refusal?.field === undefined ? faults : { [refusal.field]: explainRefusal(refusal) }
    errors.setFaults(found)
    return Object.keys(found).length > 0 ? undefined : command
  }
  return { sending, errors, check }
}

/** Who looks at which year-end, when: what the domain is asked with. */
export function usePlace(view: () => SubjectAnswer): () => Place {
  const session = useSession()
  const now = useNow()
  return () => ({ assessment: view().assessment, facts: view().facts, actor: session.me?.actor, now: now() })
}
