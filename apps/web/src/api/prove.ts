import { createSignal } from 'solid-js'
import { refusalIn } from './refusal-in.ts'

type Asked = { readonly answer: (isProven: boolean) => void }

const [asked, setAsked] = createSignal<Asked>()

/** Present while something waits for a fresh proof of who acts; whoever shows the question answers it here. */
export { asked as proofAsked }

/**
 * Does something that may ask for a fresh proof: the proof is asked for in place, and then the very same is done again.
 * Rejects as it was refused when none is given.
 */
export async function withProof<Value>(act: () => Promise<Value>): Promise<Value> {
  try {
    return await act()
  } catch (error) {
    if (refusalIn(error)?.code !== 'step-up' || !(await askProof())) throw error
    return await act()
  }
}

async function askProof(): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  asked()?.answer(false)
  setAsked({
    answer: (isProven) => {
      setAsked(undefined)
      resolve(isProven)
    },
  })
  return await promise
}
