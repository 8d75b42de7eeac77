import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkBackup } from '@khoan-viec/api/health'
import { expect, test } from 'vitest'
import { backUp } from '../backup/back-up.ts'
import { restoreSet } from '../backup/restore-set.ts'
import { readSet } from '../backup/set.ts'

test('a system that was never saved, or not since the day before, is told to be', async () => {
  await using place = await mkdtempDisposable(join(tmpdir(), 'khoan-viec-doctor-'))
  const [data, folder] = [join(place.path, 'data'), join(place.path, 'sets')]
  await mkdir(data)
  await writeFile(join(data, 'house'), 'something')
  const kind = 'LIVE'
  const evening = new Date('2026-03-02T18:00:00Z')

  expect(await checkBackup({ data, kind })).toMatchObject({ isSound: false, code: 'backup-none' })
  const { set } = await backUp({ data, folder, kind, now: evening })
  expect(await checkBackup({ data, kind }, Date.parse('2026-03-03T19:00:00Z'))).toMatchObject({ isSound: true })
  expect(await checkBackup({ data, kind }, Date.parse('2026-03-03T21:00:00Z'))).toMatchObject({ isSound: false })

  // What was put back has been saved: in the set that it came from, until the next day.
  const again = join(place.path, 'again')
  await restoreSet(folder, await readSet(folder, set), again)
  const restored = (at: string) => checkBackup({ data: again, kind }, Date.parse(at))
  const where = { at: evening.toISOString() }
  expect(await restored('2026-03-03T19:00:00Z')).toMatchObject({ isSound: true, code: 'backup-restored', where })
  expect(await restored('2026-03-03T21:00:00Z')).toMatchObject({ isSound: false, code: 'backup-not-since', where })
  await backUp({ data: again, folder, kind, now: new Date('2026-03-03T21:01:00Z') })
  expect(await restored('2026-03-03T21:02:00Z')).toMatchObject({ isSound: true, code: 'backup-made' })
})
