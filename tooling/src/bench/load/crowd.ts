import { setTimeout as wait } from 'node:timers/promises'

/** What is asked, how long each answer took, and what was no answer. */
export type Tally = {
  readonly times: number[]
  readonly begunMs: number[]
  readonly errors: Map<string, number>
  /** How often a command was asked again because nobody knew what had become of it. */
  again: number
}

export const newTally = (): Tally => ({ times: [], begunMs: [], errors: new Map(), again: 0 })

/** Waits for an answer and notes how long it took, or why there was none. Answers its text. */
export async function ask(tally: Tally, began: number, send: () => Promise<Response>): Promise<string | undefined> {
  const sent = performance.now()
  tally.begunMs.push(sent - began)
  const { text, why } = await hear(send)
  if (why === undefined) tally.times.push(performance.now() - sent)
  else note(tally, why)
  return text
}

const AGAIN_MS = 1_000
const ASKED_MOST = 120

/** As the page does with a command: while nobody knows what became of it, it is asked again; the time runs from the first asking. */
export async function askUntilKnown(tally: Tally, began: number, send: () => Promise<Response>): Promise<void> {
  const sent = performance.now()
  tally.begunMs.push(sent - began)
  for (let asked = 1; ; asked++) {
    const { why, isKnown } = await hear(send)
    if (why === undefined) return void tally.times.push(performance.now() - sent)
    if (isKnown || asked === ASKED_MOST) return note(tally, why)
    tally.again += 1
    await wait(AGAIN_MS)
  }
}

type Heard = { readonly text?: string; readonly why?: string; readonly isKnown: boolean }

async function hear(send: () => Promise<Response>): Promise<Heard> {
  try {
    const answer = await send()
    const text = await answer.text()
    if (answer.ok) return { text, isKnown: true }
    const code = /"code":"([a-z-]+)"/.exec(text)?.[1] ?? ''
    return { why: `${answer.status} ${code}`, isKnown: code !== 'outcome-unknown' }
  } catch (error) {
    return { why: error instanceof Error ? error.message : 'no answer', isKnown: false }
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
