import { mkdir, mkdtempDisposable, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildOf } from '@khoan-viec/histories/store'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { expect, test } from 'vitest'
import { bundleAt } from './bundle-at.ts'

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))

test('the same code in two folders is the same build; other code is another', async () => {
  await using place = await mkdtempDisposable(join(tmpdir(), 'khoan-viec-bundle-'))
  const make = async (folder: string, answer: string): Promise<{ root: string; workflows: string }> => {
    const root = join(place.path, folder)
    await mkdir(join(root, 'workflows'), { recursive: true })
    await symlink(modules, join(root, 'node_modules'))
    await writeFile(join(root, 'workflows', 'answer.ts'), `export const answer: string = ${JSON.stringify(answer)}\n`)
    const workflows = join(root, 'workflows', 'index.ts')
    await writeFile(
      workflows,
      `import { sleep } from '@temporalio/workflow'
import { answer } from './answer.ts'
export const wait = (): Promise<string> => sleep(1).then(() => answer)
`,
    )
    return { root, workflows }
  }
  // Equally deep, for the packages stand outside of all three, and are named from there.
  const [here, there, other] = [await make('here', 'a'), await make('elsewhere', 'a'), await make('third', 'b')]
  const [first, same, changed] = await Promise.all(
    [here, there, other].map(async ({ root, workflows }) => buildOf(await bundleAt(root, workflows))),
  )
  expect(same).toBe(first)
  expect(changed).not.toBe(first)
  // What the engine's own bundler makes of them tells where they stand.
  const logger = new DefaultLogger('ERROR')
  const [plain, elsewhere] = await Promise.all(
    [here, there].map(({ workflows }) => bundleWorkflowCode({ workflowsPath: workflows, logger })),
  )
  expect(elsewhere?.code).not.toBe(plain?.code)
})
