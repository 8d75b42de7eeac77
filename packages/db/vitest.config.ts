import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: '@khoan-viec/db',
    include: ['src/**/*.test.ts'],
    globalSetup: '../../tooling/src/postgres/vitest-setup.ts',
    testTimeout: 30_000,
  },
})
