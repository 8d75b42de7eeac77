import { defineConfig } from '@playwright/test'
import { chromium } from '../test/install-programs.ts'

/** What takes the engine or the API away from everybody, and what looks at all that they logged. */
const afterwards = /(outage|logs)\.journey\.ts$/

/** The journeys: the real system in a browser, two at a time on two cores. Each writes in a year of its own. */
export default defineConfig({
  testDir: '.',
  globalSetup: './set-up.ts',
  outputDir: '../../../.cache/test/journeys',
  workers: 2,
  projects: [
    { name: 'together', testMatch: '*.journey.ts', testIgnore: afterwards },
    { name: 'alone', testMatch: afterwards, dependencies: ['together'] },
  ],
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
