import { access, constants, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requireProgram } from '../processes/find-on-path.ts'
import { runCommand } from '../processes/run-command.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const examples = join(root, 'docs/operate')
const CODE = '/opt/khoan-viec'
/** Tenths of what systemd calls the exposure of a service: below 20 it calls it sound. */
const EXPOSURE_MOST = 20

let folder: string
let units: readonly string[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khoan-viec-units-'))
  units = (await readdir(examples)).filter((file) => /\.(service|timer)$/.test(file))
  for (const unit of units)
    await writeFile(join(folder, unit), (await readFile(join(examples, unit), 'utf8')).replaceAll(CODE, root))
})
afterAll(() => rm(folder, { recursive: true }))

test('systemd takes every unit without a word', async () => {
  expect(units).toHaveLength(3)
  const analyze = await requireProgram('systemd-analyze')
  const paths = units.map((unit) => join(folder, unit))
  expect(await runCommand(analyze, ['verify', '--man=no', ...paths])).toBe('')
  for (const service of paths.filter((path) => path.endsWith('.service')))
    await runCommand(analyze, ['security', '--offline=true', `--threshold=${EXPOSURE_MOST}`, '--no-pager', service])
})

test('what a unit starts is there', async () => {
  for (const unit of units.filter((each) => each.endsWith('.service'))) {
    const [, node, script] = /^ExecStart=(\S+) (\S+)/m.exec(await readFile(join(folder, unit), 'utf8')) ?? []
    await expect(access(node ?? '', constants.X_OK)).resolves.toBeUndefined()
    await expect(access(join(root, script ?? ''))).resolves.toBeUndefined()
  }
})

test('the command of the machine is a script that sh can read', async () => {
  expect(await runCommand('sh', ['-n', join(examples, 'khoan-viec')])).toBe('')
  await expect(access(join(examples, 'khoan-viec'), constants.X_OK)).resolves.toBeUndefined()
})
