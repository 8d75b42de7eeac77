import { defineConfig } from 'vitest/config'

/** Each test opens a database of its own, so the files share what they have loaded. */
export default defineConfig({
  test: {
    name: '@khoan-viec/db',
    include: ['src/**/*.test.ts'],
    globalSetup: '../../tooling/src/postgres/vitest-setup.ts',
    testTimeout: 30_000,
    pool: 'forks',
    isolate: false,
  },
})
