import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Whole systems that are killed and waited for take minutes and little of a core: begun first, they never end last and alone. */
class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { long = [], short = [] } = Object.groupBy(await super.sort(files), ({ moduleId }) =>
      /\/tooling\/src\/(chaos|drill)\//.test(moduleId) ? 'long' : 'short',
    )
    return [...long, ...short]
  }
}

/** All packages in one process: on two cores that is faster than one process for each. */
export default defineConfig({
  test: { projects: ['packages/*', 'workflows', 'apps/*', 'tooling'], sequence: { sequencer: LongOnesFirst } },
})
