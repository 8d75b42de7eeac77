import { defineConfig } from 'vitest/config'

/** All packages in one process: on two cores that is faster than one process for each. */
export default defineConfig({
  test: { projects: ['packages/*', 'workflows', 'apps/*', 'tooling'] },
})
