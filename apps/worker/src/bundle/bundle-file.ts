import { fileURLToPath } from 'node:url'

/** The workflows as one script, made by the build. */
export const BUNDLE_FILE = fileURLToPath(new URL('../../dist/workflows.js', import.meta.url))
