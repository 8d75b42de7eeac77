import { expect, test } from 'vitest'
import { benchVerifying } from './verifying.ts'

test('what is measured is a log that holds, of entries as long as real ones', async () => {
  const { bytes, memoryMb } = await benchVerifying(300)
  expect(bytes).toBeGreaterThan(200)
  expect(memoryMb.whole).toBeGreaterThanOrEqual(memoryMb.tenth)
})
