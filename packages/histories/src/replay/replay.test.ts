import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { replayApart } from '../apart/index.ts'
import { keepBundle } from '../store/index.ts'
import { bundleOfToday, readSmallYear } from '../testing/index.ts'
import { locate, openReplayer, quietRuntime } from './index.ts'

const MINUTE_MS = 60_000
const year = readSmallYear().filter(({ workflow }) => workflow === 'task/cap-giay' || workflow === 'meeting/hop-1')

const code = bundleOfToday()
beforeAll(quietRuntime)

/** The code of another day, in which one thing is done otherwise. */
const changed = (from: string, to: string): string => {
  // Once: where it stands elsewhere too, another thing was changed than is lived here.
  expect(code.split(from)).toHaveLength(2)
  return code.replace(from, to)
}

const FIRST_WORD = 'if (input.first)'

async function divergencesWith(bundle: string) {
  const replayer = openReplayer(bundle)
  const found = []
  for (const each of year) {
    const complaint = await replayer.replay(each.workflow, each.events)
    found.push(complaint && (await locate(replayer, each, complaint)))
  }
  await replayer.close()
  return found
}

test('the same code lives the same histories', async () => {
  expect(await divergencesWith(code)).toEqual(year.map(() => undefined))
})

test('other code is found out, with the step and what was done otherwise there', async () => {
  const [, ofTask] = await divergencesWith(changed('await keeper.rest()', 'await keeper.load()'))

  expect(ofTask).toEqual({
    code: 'diverged',
    event: 13,
    kind: 'MARKER_RECORDED',
    reason:
      "Nondeterminism error: Activity type of recorded marker 'record' does not match activity type of local activity command 'load'",
  })
})

test('code that breaks down is found out, with the words in which it did', async () => {
  const found = await divergencesWith(changed(FIRST_WORD, `throw new Error("say \\"no\\""); ${FIRST_WORD}`))

  expect(found).toEqual(
    year.map(() => ({ code: 'diverged', event: 6, kind: 'MARKER_RECORDED', reason: 'say "no"' })),
  )
})

test(
  'a process of its own answers the same, says which build it lacks, and is ended when it takes too long',
  async () => {
    const data = await mkdtemp(join(tmpdir(), 'khoan-viec-apart-'))
    const [{ workflow, events } = { workflow: '', events: [] }] = year
    const apart = async (build: string, ms: number) =>
      replayApart({ data, build, workflow, json: JSON.stringify({ events }) }, ms)
    const endless = await keepBundle(data, changed(FIRST_WORD, `for (;;); ${FIRST_WORD}`))

    expect(
      await Promise.all([
        apart(await keepBundle(data, code), MINUTE_MS),
        apart('0'.repeat(64), MINUTE_MS),
        apart(endless, 2_000),
      ]),
    ).toEqual([{ code: 'sound' }, { code: 'bundle-missing', build: '0'.repeat(64) }, { code: 'gave-up' }])
    await rm(data, { recursive: true, force: true })
  },
  MINUTE_MS,
)
