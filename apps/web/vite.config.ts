import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

const apiAddress = process.env['KHOAN_VIEC_API'] ?? 'http://127.0.0.1:4040'

export default defineConfig({
  plugins: [solid()],
  build: {
    target: ['chrome111', 'safari16.4', 'firefox114'],
    // The fonts are files of their own, so that a page asks for the few it needs and keeps them.
    assetsInlineLimit: 0,
    // A policy of the server that allows no inline script stands in the way of the helper Vite would add for old browsers.
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    // Says which files each page needs: the bench weighs them.
    manifest: true,
  },
  server: {
    port: 4041,
    // The API takes changes from its own page alone, so it must see this server's name as the page's.
    proxy: Object.fromEntries(
      ['/trpc', '/live', '/auth', '/evidence', '/papers', '/export', '/dossier', '/people-list', '/national-list'].map(
        (path) => [path, { target: apiAddress, changeOrigin: false }],
      ),
    ),
  },
  // A browser on a busy machine takes its time.
  test: { environment: 'node', testTimeout: 60_000, include: ['src/**/*.test.ts', 'gallery/**/*.test.ts'] },
})
