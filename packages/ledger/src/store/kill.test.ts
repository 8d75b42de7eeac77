import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openTestFolder } from '../testing/folders.ts'
import { numbered } from '../testing/memory-log.ts'
import * as example from '../testing/worked-example.ts'
import { verifyLog } from '../verify/index.ts'
import { openLog, readFolder, readKeptCheckpoints } from './index.ts'

const program = fileURLToPath(new URL('../testing/publish-until-killed.ts', import.meta.url))

test('a writer killed again and again while it publishes leaves one log, and every checkpoint it signed holds', async () => {
  await using at = await openTestFolder()
  const [folder, keptFolder] = [join(at.path, 'log'), join(at.path, 'kept')]

  let published = 0
  for (const checkpoints of [1, 2, 5, 3]) {
    published = await publishAndKill([folder, keptFolder, String(published)], checkpoints)

    const kept = await readKeptCheckpoints(keptFolder, [example.signer])
    const report = await verifyLog(readFolder(folder), [example.vkey], {
      olderCheckpoints: kept.map(({ file }) => file).slice(0, -1),
    })
    expect(report).toMatchObject({ ok: true })
  }

  const settings = { folder, keptFolder, signers: [example.signer] } as const
  const entries = numbered(published)
  const source = { entriesFrom: (index: number) => iterate(entries.slice(index)) }
  const { checkpoint } = await (await openLog({ ...settings, source })).publish()
  expect(checkpoint.size).toBe(published)
})

/** Kills the writer at its n-th checkpoint, in the middle of the next, and answers with what it may have committed. */
async function publishAndKill(args: readonly string[], checkpoints: number): Promise<number> {
  const writer = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(writer, 'exit')
  let last = 0
  let seen = 0
  for await (const line of createInterface({ input: writer.stdout })) {
    last = Number(line)
    seen += 1
    if (seen === checkpoints) writer.kill('SIGKILL')
  }
  const [, signal] = await gone
  expect(signal).toBe('SIGKILL')
  // Lines come one by one, so it had begun at most the batch after the last it told of.
  return last + 100
}

async function* iterate<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values
}
