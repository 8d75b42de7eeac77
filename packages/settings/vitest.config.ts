import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { name: '@khoan-viec/settings', include: ['src/**/*.test.ts'] } })
