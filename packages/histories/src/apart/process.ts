import { json } from 'node:stream/consumers'
import { eventsOf } from '../history/index.ts'
import { locate, openReplayer, quietRuntime } from '../replay/index.ts'
import { readBundle } from '../store/index.ts'
import type { Apart, Verdict } from './replay-apart.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only replayApart starts this process
process.stdout.write(JSON.stringify(await replay((await json(process.stdin)) as Apart)))

async function replay({ data, build, workflow, json: text }: Apart): Promise<Verdict> {
  const code = await readBundle(data, build)
  if (typeof code !== 'string') return code
  quietRuntime()
  const events = eventsOf(text)
  const replayer = openReplayer(code)
  const complaint = await replayer.replay(workflow, events)
  const verdict: Verdict =
    complaint === undefined ? { code: 'sound' } : await locate(replayer, { workflow, events }, complaint)
  await replayer.close()
  return verdict
}
