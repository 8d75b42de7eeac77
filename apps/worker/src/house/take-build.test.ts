import { mkdir, mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBuild, writeBuild } from '@khoan-viec/db/house'
import { expect, test } from 'vitest'
import { takeBuild } from './take-build.ts'

test('a live house is run by the build it knows until the start of the system names another; a rehearsal by any', async () => {
  await using place = await mkdtempDisposable(join(tmpdir(), 'khoan-viec-build-'))
  const [live, rehearsal] = [join(place.path, 'houses', 'one'), join(place.path, 'rehearsals', 'one')]
  for (const house of [live, rehearsal]) {
    await mkdir(house, { recursive: true })
    await takeBuild(house, 'first')
    await takeBuild(house, 'first')
    expect(await readBuild(house)).toBe('first')
  }
  await takeBuild(rehearsal, 'second')
  await expect(takeBuild(live, 'second')).rejects.toThrow('another build')
  expect([await readBuild(live), await readBuild(rehearsal)]).toEqual(['first', 'second'])
  await writeBuild(live, 'second')
  await takeBuild(live, 'second')
})
