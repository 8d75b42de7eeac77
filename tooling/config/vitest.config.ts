import { defineConfig } from 'vitest/config'

/**
 * All packages in one process: on two cores that is faster than one process for each. Whole systems that are started,
 * killed and waited for need little of a core, so three files run at a time.
 */
export default defineConfig({
  test: { maxWorkers: 3, projects: ['packages/*', 'workflows', 'apps/*', 'tooling'] },
})
