import { defineConfig } from 'vitest/config'

/** Each file opens a house of its own, so the files share what they have loaded: to load it takes longer than to test it. */
export default defineConfig({
  test: { name: '@khoan-viec/api', include: ['src/**/*.test.ts'], pool: 'forks', isolate: false },
})
