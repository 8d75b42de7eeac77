import { writeFile } from 'node:fs/promises'
import { settingsFile, settingsPage } from './page.ts'

/** Writes the page and the example file of settings; a test refuses committed ones that differ. */
await writeFile(new URL('../../../docs/settings.md', import.meta.url), settingsPage())
await writeFile(new URL('../../../docs/operate/settings', import.meta.url), settingsFile())
