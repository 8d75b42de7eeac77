import { setTimeout as wait } from 'node:timers/promises'

/** What is asked, how long each answer took, and what was no answer. */
export type Tally = { readonly times: number[]; readonly begunMs: number[]; readonly errors: Map<string, number> }

export const newTally = (): Tally => ({ times: [], begunMs: [], errors: new Map() })

/** Waits for an answer and notes how long it took, or why there was none. Answers its text. */
export async function ask(tally: Tally, began: number, send: () => Promise<Response>): Promise<string | undefined> {
  const sent = performance.now()
  tally.begunMs.push(sent - began)
  try {
    const answer = await send()
    const text = await answer.text()
    if (answer.ok) tally.times.push(performance.now() - sent)
    else note(tally, `${answer.status} ${/"code":"([a-z-]+)"/.exec(text)?.[1] ?? ''}`)
    return answer.ok ? text : undefined
  } catch (error) {
    note(tally, error instanceof Error ? error.message : 'no answer')
    return undefined
  }
}

function note({ errors }: Tally, why: string): void {
  errors.set(why, (errors.get(why) ?? 0) + 1)
}

/** As the page does: what changes is gathered for so long, and what is in sight fetched anew. */
const GATHER_MS = 200
const IN_SIGHT = ['work.mine', `task.list?input=${encodeURIComponent(JSON.stringify({ sort: '-updated' }))}`]

type Sitting = { readonly address: string; readonly cookie: string; readonly tally: Tally; readonly began: number }

/** Somebody who sits before a page: it hears what changes, and fetches what is in sight anew. Ends with the signal. */
export async function sit({ address, cookie, tally, began }: Sitting, signal: AbortSignal): Promise<void> {
  const headers = { cookie }
  const look = async () => {
    for (const query of IN_SIGHT) await ask(tally, began, () => fetch(`${address}/trpc/${query}`, { headers }))
  }
  let isWanted = false
  let isBusy = false
  const refresh = async () => {
    isWanted = true
    if (isBusy) return
    isBusy = true
    while (isWanted && !signal.aborted) {
      await wait(GATHER_MS)
      isWanted = false
      await look()
    }
    isBusy = false
  }
  await look()
  const live = await fetch(`${address}/live`, { headers, signal }).catch(() => undefined)
  if (!live?.ok || !live.body) return note(tally, `live ${live?.status ?? 'away'}`)
  const hearing = async (body: ReadableStream<Uint8Array>) => {
    for await (const part of body.pipeThrough(new TextDecoderStream()))
      if (part.includes('event: changed')) void refresh()
  }
  void hearing(live.body).catch(() => signal.aborted || note(tally, 'live ended'))
}
