import { useMutation } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import { refusalIn, withProof } from '../api/index.ts'
import { appWords, explainRefusal } from '../words/index.ts'

/** Something done on a press, once at a time; why it was refused stands by the field it is about, or by itself. */
export function useAct<Input, Answer>(act: (input: Input) => Promise<Answer>, then?: (answer: Answer) => unknown) {
  const [failed, setFailed] = createSignal<unknown>()
  const mutation = useMutation(() => ({
    mutationFn: (input: Input) => withProof(() => act(input)),
    onMutate: () => setFailed(undefined),
    onError: (error: Error) => setFailed(error),
    onSuccess: (answer: Answer) => then?.(answer),
  }))
  const refusal = () => refusalIn(failed())
  return {
    run: (input: Input) => {
      if (!mutation.isPending) mutation.mutate(input)
    },
    get busy() {
      return mutation.isPending
    },
    /** Why, if it is about one of these fields. */
    at: (...fields: readonly string[]): string | undefined => {
      const said = refusal()
      return said?.field !== undefined && fields.includes(said.field) ? explainRefusal(said) : undefined
    },
    /** Why, if it is about none of these fields. */
    besides: (...fields: readonly string[]): string | undefined => {
      if (failed() === undefined) return undefined
      const said = refusal()
      if (!said) return appWords().states.unreachable
      return said.field !== undefined && fields.includes(said.field) ? undefined : explainRefusal(said)
    },
  }
}
