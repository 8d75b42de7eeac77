import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { narrate } from './narrate.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a step of less than a second says nothing', async () => {
  const said: string[] = []
  const step = narrate(
    'Building',
    () => after(999, 'built'),
    (line) => said.push(line),
  )
  await vi.advanceTimersByTimeAsync(999)

  expect(await step).toBe('built')
  expect(said).toEqual([])
})

test('a long step is named after a second, then every ten seconds, and no more once it is over', async () => {
  const said: string[] = []
  const step = narrate(
    'Building',
    () => after(25_000, 'built'),
    (line) => said.push(line),
  )
  await vi.advanceTimersByTimeAsync(60_000)
  await step

  expect(said).toEqual(['Building …', 'Building … 11 s', 'Building … 21 s'])
})

test('a step that fails is silent afterwards, and its failure is passed on', async () => {
  const said: string[] = []
  const step = narrate(
    'Building',
    () => Promise.reject(new Error('no compiler')),
    (line) => said.push(line),
  )
  await expect(step).rejects.toThrow('no compiler')
  await vi.advanceTimersByTimeAsync(60_000)

  expect(said).toEqual([])
})

const after = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value))
