import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../processes/run-command.ts'
import { findPostgresBinaries } from './find-binaries.ts'
import { startTestPostgres } from './start-test-postgres.ts'

test('a server of our own answers, keeps Vietnamese text, and is gone after stop', async () => {
  const server = await startTestPostgres()
  const psql = join((await findPostgresBinaries()) ?? '', 'psql')
  const ask = (statement: string) => runCommand(psql, [server.url, '--no-psqlrc', '-Atc', statement])

  expect(await ask("select upper('khoán việc')")).toBe('KHOÁN VIỆC\n')

  await server.stop()
  await expect(ask('select 1')).rejects.toThrow('onnection')
})
