import { startTestPostgres } from './start-test-postgres.ts'

/** For `globalSetup`: tests find a PostgreSQL server in KHOAN_VIEC_TEST_POSTGRES, the given one or one of their own. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['KHOAN_VIEC_TEST_POSTGRES']) return undefined
  const server = await startTestPostgres()
  process.env['KHOAN_VIEC_TEST_POSTGRES'] = server.url
  return () => server.stop()
}
