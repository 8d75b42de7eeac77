import { defineConfig } from 'vitest/config'

/** Nothing here keeps a state of its own, so the files share what they have loaded. */
export default defineConfig({
  test: { name: '@khoan-viec/ledger', include: ['src/**/*.test.ts'], pool: 'forks', isolate: false },
})
