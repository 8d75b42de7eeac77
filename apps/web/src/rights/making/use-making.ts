import { useQueryClient } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import { useAct } from '../../account/use-act.ts'

/** Something made for other software on a press: `made` until it was looked at, for its secret is shown once. */
export function useMaking<Asked, Made>(make: (asked: Asked) => Promise<Made>, listed: readonly string[]) {
  const cache = useQueryClient()
  const [made, setMade] = createSignal<{ readonly asked: Asked; readonly answer: Made }>()
  const act = useAct(
    async (asked: Asked) => ({ asked, answer: await make(asked) }),
    (done) => {
      setMade(done)
      return cache.invalidateQueries({ queryKey: listed })
    },
  )
  return { act, made, forget: () => setMade(undefined) }
}

export type Making<Asked> = Pick<ReturnType<typeof useMaking<Asked, unknown>>, 'act' | 'made'>
