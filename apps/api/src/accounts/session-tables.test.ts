import { expect, test } from 'vitest'
import { openApi, openTown } from '../testing/index.ts'

/**
 * The session library makes its tables by itself and numbers them nowhere. Whoever changes this list adds a migration, be it
 * empty, to `packages/db/src/accounts/accounts.ts`: by it a version knows that the accounts are older, and saves them first,
 * or newer, and leaves them alone.
 */
test('the tables of the sessions are those that the newest migration of the accounts stands for', async () => {
  const town = await openTown({ live: true })
  const api = await openApi(town)
  const names = new Set(['user', 'session', 'account', 'verification', 'twoFactor', 'passkey'])
  const tables = (await api.services.accounts.introspection.getTables()).filter(({ name }) => names.has(name))
  await api.close()
  await town.close()

  expect(Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map((column) => column.name).join(' ')])))
    .toMatchInlineSnapshot(`
    {
      "account": "id accountId providerId userId accessToken refreshToken idToken accessTokenExpiresAt refreshTokenExpiresAt scope password createdAt updatedAt",
      "passkey": "id name publicKey userId credentialID counter deviceType backedUp transports createdAt aaguid",
      "session": "id expiresAt token createdAt updatedAt ipAddress userAgent userId rehearsal person provenAt signedInElsewhere",
      "twoFactor": "id secret backupCodes userId verified failedVerificationCount lockedUntil",
      "user": "id name email emailVerified image createdAt updatedAt username twoFactorEnabled person",
      "verification": "id identifier value expiresAt createdAt updatedAt",
    }
  `)
})
