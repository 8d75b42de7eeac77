import { defineConfig } from 'vitest/config'

/** Nothing here keeps a state of its own, so the files share what they have loaded: to load it takes longer than to test it. */
export default defineConfig({
  test: { name: '@khoan-viec/protocol', include: ['src/**/*.test.ts'], pool: 'forks', isolate: false },
})
