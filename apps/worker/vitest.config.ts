import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: '@khoan-viec/worker',
    include: ['src/**/*.test.ts'],
    globalSetup: ['../../tooling/src/temporal-server/vitest-setup.ts', '../../tooling/src/postgres/vitest-setup.ts'],
  },
})
