import { describe, expect, test } from 'vitest'
import { dialects, openTestAccounts } from '../testing/index.ts'
import { endRightsToken, findRightsToken, listRightsTokens, noteRightsTokenUsed, saveRightsToken } from './index.ts'

const NOW = '2026-11-29T02:00:00.000Z'
const aToken = (id: string, change: object = {}) => ({
  hash: `hash-${id}`,
  id,
  name: 'Phần mềm văn bản',
  rehearsal: 'house',
  person: 'office',
  scopes: '["tasks"]',
  made_at: NOW,
  expires_at: '2026-12-06T02:00:00.000Z',
  ...change,
})

describe.each(dialects)('tokens for other software on %s', (dialect) => {
  test('are listed while they are good, and end in their own house alone', async () => {
    await using opened = await openTestAccounts(dialect)
    const { db } = opened
    await saveRightsToken(db, aToken('one'), NOW)
    await saveRightsToken(db, aToken('two', { made_at: '2026-11-29T03:00:00.000Z' }), NOW)
    await saveRightsToken(db, aToken('three', { rehearsal: 'other' }), NOW)
    const listed = async (at = NOW) => (await listRightsTokens(db, 'house', at)).map(({ id }) => id)
    expect(await listed()).toEqual(['two', 'one'])
    expect(await listed('2026-12-06T02:00:00.000Z')).toEqual([])
    expect(await endRightsToken(db, 'house', 'three')).toBeUndefined()
    expect(await endRightsToken(db, 'house', 'one')).toEqual({ person: 'office' })
    expect(await endRightsToken(db, 'house', 'one')).toBeUndefined()
    expect(await listed()).toEqual(['two'])
  })

  test('tell when they were last shown, as often as is asked to be noted', async () => {
    await using opened = await openTestAccounts(dialect)
    const { db } = opened
    await saveRightsToken(db, aToken('one'), NOW)
    const shown = async (now: string, since: string) => {
      await noteRightsTokenUsed(db, 'hash-one', { now, since })
      return (await findRightsToken(db, 'hash-one', NOW))?.used_at
    }
    expect(await shown('2026-11-29T02:10:00.000Z', '2026-11-29T02:09:00.000Z')).toBe('2026-11-29T02:10:00.000Z')
    expect(await shown('2026-11-29T02:10:30.000Z', '2026-11-29T02:09:30.000Z')).toBe('2026-11-29T02:10:00.000Z')
    expect(await shown('2026-11-29T02:12:00.000Z', '2026-11-29T02:11:00.000Z')).toBe('2026-11-29T02:12:00.000Z')
  })
})
