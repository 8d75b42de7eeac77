import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'tooling',
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/postgres/vitest-setup.ts'],
    testTimeout: 120_000,
  },
})
